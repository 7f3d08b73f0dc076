import { getTableConfig } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { applications } from '@/db/schema'
import { wholeContent } from '@/db/seed/fixture/whole/content'
import { assess } from '@/lib/domain/applications/assess'
import { type RuleInput, rulesOf } from '@/lib/domain/applications/rules'
import { NOTHING_KNOWN } from '@/lib/domain/applications/rules/rule'
import { isOpen, mayApply } from '@/lib/domain/applications/start'
import { programmeByKey } from '@/lib/domain/programmes'
import { roundOf } from '@/lib/domain/programmes/round'
import type { Cells, Content } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { columnsOf, fieldsOf } from '@/lib/forms/fields'
import { figureOf } from '@/lib/forms/figure'
import type { FieldSpec } from '@/lib/forms/spec'
import { instituteContent } from './fixtures/applications/institute'
import { softwareContent } from './fixtures/applications/software'
import { anActor } from './support/builders'

const form = formByKey('gxyf@2:2026')
const batch = roundOf(programmeByKey('gxyf'), 2026)

type Known = { content: Content; others: RuleInput['others'] }
/** What is done to a complete application. */
type Break = (input: Known) => void

const KINDS = { manufacturing: wholeContent, software: softwareContent, institute: instituteContent }

/** `severity code step.field` of all that is found, but what only informs. */
function found(kind: keyof typeof KINDS, spoil: Break = () => {}): string[] {
  const input = { content: structuredClone(KINDS[kind]()), others: structuredClone(NOTHING_KNOWN) }
  spoil(input)
  const { problems } = assess({ form, batch, now: new Date('2026-11-24T06:00:00Z'), ...input })
  return problems
    .filter(({ severity }) => severity !== 'information')
    .map(({ severity, code, step, field }) => `${severity} ${code} ${step}.${field}`)
}

const set =
  (step: string, values: Record<string, unknown>): Break =>
  ({ content }) => {
    Object.assign(content.answers[step]!, values)
  }
const row =
  (list: string, at: number, cells: Cells): Break =>
  ({ content }) => {
    Object.assign(content.rows[list]![at]!.cells, cells)
  }
const both =
  (...breaks: Break[]): Break =>
  (input) => {
    for (const one of breaks) one(input)
  }
const know =
  (over: Partial<RuleInput['others']>): Break =>
  (input) => {
    Object.assign(input.others, over)
  }
/** Those who lead something, and others up to so many. */
const fewPeople =
  (count: number): Break =>
  ({ content }) => {
    const led = JSON.stringify([content.rows.projects, content.answers.organisation, content.answers.center])
    const [leaders, rest] = [true, false].map((leads) =>
      content.rows.staff!.filter(({ cells }) => led.includes(String(cells.name)) === leads),
    )
    content.rows.staff = [...leaders!, ...rest!].slice(0, count)
  }

describe('a complete application has nothing missing, wrong or to be explained', () => {
  test.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('%s', (kind) => expect(found(kind)).toEqual([]))
})

/** Each rule, what breaks it in a complete application, and all that is found then. */
// biome-ignore format: one breach, one line
const BREACHES: readonly (readonly [id: string, Break, expected: readonly string[], kind?: keyof typeof KINDS])[] = [
  ['R01', set('host', { mainBusiness: '' }), ['missing required host.mainBusiness']],
  ['R01', ({ content }) => { content.rows.equipment = [] }, ['missing too_few_rows equipment.']],
  ['R01', fewPeople(14), ['missing r01_software_staff staff.'], 'software'],
  ['R05', both(set('host', { registerDate: '2025-10-02' }), set('center', { setupDate: '2025-10-02' })), ['error r05_too_young host.registerDate', 'warning s3_setup_lately center.setupDate']],
  ['R06', set('host', { registeredAddress: '杭州市某路1号' }), ['warning r06_elsewhere host.registeredAddress']],
  ['R07', set('host', { highTechValidFrom: '2022-12-06', highTechValidTo: '2025-12-06', isAboveScale: 'no', otherTitles: [] }), ['error r07_expired host.highTechValidTo']],
  ['R07', set('host', { highTechValidFrom: '2022-12-06', highTechValidTo: '2025-12-06' }), ['warning r07_expired host.highTechValidTo']],
  ['R08', set('host', { existingPlatforms: [{ name: '某研发中心', level: 'municipal', department: '市科技局', docNo: '1号', year: '2021' }] }), ['error r08_declared host.existingPlatforms.0.name']],
  ['R08', know({ recognisedTitle: true }), ['error r08_recognised cover.centerName']],
  ['R09', set('host', { creditStatus: 'some', creditNote: '2024年有一起一般安全事故，已处理完毕。' }), ['error r09_record host.creditStatus']],
  ['R11', (input) => row('staff', 9, { idNo: input.content.rows.staff![10]!.cells.idNo })(input), ['error duplicate staff.idNo']],
  ['R12', set('host', { staffTech: '29' }), ['error r12_too_few host.staffTech']],
  ['R12', set('host', { staffTech: '287' }), ['error above host.staffTech']],
  ['R13', set('center', { directorFulltime: 'no' }), ['error r13_not_fulltime center.directorFulltime']],
  ['R13', set('center', { directorName: '赵无名' }), ['error not_in_list center.directorName']],
  ['R13', set('center', { directorJoinDate: '2024-01-08', directorAppointDate: '2024-02-01' }), ['warning r13_short_time center.directorJoinDate']],
  ['R14', (input) => know({ claimed: { people: [String(input.content.rows.staff![4]!.cells.idNo)], rights: [] } })(input), ['warning r14_elsewhere staff.idNo']],
  ['R15', set('finance', { 'rdExpense.y3': '1131', 'rdSelfFunded.y3': '1071' }), ['error r15_differs finance.rdExpense.y3']],
  ['R16', set('finance', { 'rdSelfFunded.y3': '1069' }), ['error r16_differs finance.rdSelfFunded.y3']],
  ['R18', set('finance', { 'revenue.y3': '2000', 'mainRevenue.y3': '2000', 'hiTechRevenue.y3': '1000', 'newProductRevenue.y3': '1000', 'exportValue.y3': '0' }), ['warning r18_half finance.rdExpense.y3']],
  ['R19', ({ content }) => {
    for (const { cells } of content.rows.expenses!.filter(({ cells }) => cells.year === 'y3'))
      Object.assign(cells, { material: String(Number(cells.material) + Number(cells.labor)), labor: '0' })
  }, ['warning r19_low expenses.']],
  ['R20', ({ content }) => {
    const { spendY1: _, ...early } = content.rows.projects![2]!.cells
    content.rows.projects!.push({ id: 'early', cells: { ...early, name: '早年项目', start: '2021-01-05', end: '2022-12-31' } })
  }, ['error r20_long_over projects.end']],
  ['R21', row('projects', 2, { budget: '260' }), ['warning r21_overspent projects.budget']],
  ['R22', row('projects', 1, { spendY3: '120.02' }), ['error r22_differs projects.spendY3']],
  ['R23', row('ip', 0, { owner: '张三' }), ['warning r23_other_owner ip.owner']],
  ['R24', (input) => row('ip', 0, { category: 'utility-model' })(input), ['error patent_kind ip.certNo']],
  ['R24', (input) => row('ip', 0, { certNo: String(input.content.rows.ip![0]!.cells.certNo).replace(/.$/, '7') })(input), ['error patent_check ip.certNo']],
  ['R24', (input) => row('ip', 1, { certNo: input.content.rows.ip![0]!.cells.certNo })(input), ['error duplicate ip.certNo']],
  ['R25', row('ip', 0, { grantDate: '2023-02-09' }), ['error before_other ip.grantDate']],
  ['R25', row('ip', 0, { grantDate: '2026-11-25' }), ['error in_future ip.grantDate']],
  ['R26', (input) => know({ claimed: { people: [], rights: [String(input.content.rows.ip![0]!.cells.certNo)] } })(input), ['warning r26_elsewhere ip.certNo']],
  ['R27', row('equipment', 0, { useDate: '2019-05-19' }), ['error before_other equipment.useDate']],
  ['R27', row('equipment', 0, { purchaseDate: '2026-08-01', useDate: '2026-08-02' }), ['warning r27_new equipment.purchaseDate']],
  ['R27', row('equipment', 4, { unitPrice: '300' }), ['warning r27_large equipment.unitPrice']],
  ['R28', row('equipment', 0, { category: 'production' }), ['warning r28_production equipment.category']],
  ['R29', set('host', { staffMaster: '1' }), ['error r29_fewer_than_list host.staffMaster']],
  ['R29', set('host', { staffBachelor: '280' }), ['error sum_above host.staffDoctor']],
  ['R30', both(set('plan', { 'rdInput.n0': '1000' })), ['warning r30_less_money plan.rdInput.n0']],
  ['R31', ({ content }) => { content.files.attachments = content.files.attachments!.filter(({ slot }) => slot !== 'A03') }, ['missing file_missing attachments.A03']],
  ['R32', ({ content }) => { Object.assign(content.files.attachments!.find(({ slot }) => slot === 'A09')!, { width: 640, height: 480 }) }, ['warning r32_small attachments.A09']],
  ['R33', set('cover', { centerName: '嘉兴市示例新型纤维研发中心' }), ['error must_end_with cover.centerName']],
  ['R33', know({ centerNames: ['嘉兴市示例（新型纤维）高新技术研究开发中心'] }), ['error r33_taken cover.centerName']],
  ['R34', set('center', { directions: [{ text: '待补充' }] }), ['warning r34_placeholder center.directions.0.text']],
  ['R34', set('host', { unitIntro: '太短' }), ['error too_short host.unitIntro']],
  ['R34', (input) => set('plan', { directions: `${'字'.repeat(201)}`, conditions: `${'字'.repeat(201)}` })(input), ['warning r34_reused plan.conditions']],
  ['R35', set('host', { contactMobile: '13800000001' }), ['warning r35_same_mobile host.contactMobile']],
  ['R35', know({ unitsOfContact: 3 }), ['warning r35_many_units host.contactMobile']],
  ['R37', set('finance', { 'revenue.y3': '268000000' }), ['warning r37_year_in_yuan finance.revenue.y3']],
  ['R37', set('finance', { 'profitTotal.y3': '12,34' }), ['error bad_grouping finance.profitTotal.y3']],
  ['R38', know({ earlier: { year: 2025, finance: { 'revenue.y3': '23000' } } }), ['warning r38_differs finance.revenue.y2']],
  ['R39', row('equipment', 0, { useDate: '2026-12-01' }), ['error in_future equipment.useDate']],
  ['R40', set('center', { address: '浙江省嘉兴市桐乡市示例路1号' }), ['warning r40_other_county center.address']],
]

describe('each rule, broken in a complete application, finds exactly that', () => {
  for (const [id, spoil, expected, kind = 'manufacturing'] of BREACHES)
    test(`${id}: ${expected.join(', ')}`, () => expect(found(kind, spoil)).toEqual(expected))
})

const figureNamed = (step: string, name: string) => {
  const field = fieldsOf(form.steps.find(({ key }) => key === step)!).find((one) => one.name === name)
  if (field?.kind !== 'figure') throw new Error(`${step}.${name}`)
  return (content: Content) => figureOf(field.figure, content, step)?.toString() ?? null
}

/** What may lie ahead: the end of something that runs, the year of a plan. */
const MAY_BE_AHEAD = [
  'host.highTechValidTo',
  'center.leaseUntil',
  'projects.start',
  'projects.end',
  'cooperation.start',
  'cooperation.end',
]

const datesOf = (fields: readonly FieldSpec[], step: string): string[] =>
  fields.flatMap((field) => {
    if (field.kind === 'table') return datesOf(field.columns, `${step}.${field.name}`)
    const isDay = field.kind === 'date' || (field.kind === 'month' && !field.derived)
    return isDay && !field.notFuture ? [`${step}.${field.name}`] : []
  })

/** The rules that are kept otherwise than by a look at the answers: where, and that they are. */
const ELSEWHERE: readonly (readonly [id: string, where: string, holds: () => void])[] = [
  [
    'R02',
    'a round is open from its first moment until its last (operations start and submit)',
    () => {
      expect(isOpen(batch, new Date(batch.opensAt.getTime() - 1))).toMatchObject({ ok: false })
      expect(isOpen(batch, batch.opensAt)).toMatchObject({ ok: true })
      expect(isOpen(batch, batch.closesAt)).toMatchObject({ ok: false })
    },
  ],
  [
    'R03',
    'a unit has one application in a round (the index of the table)',
    () => {
      const { indexes } = getTableConfig(applications)
      const index = indexes.find(({ config }) => config.name === 'applications_one_per_round')
      expect(index?.config).toMatchObject({ unique: true, where: expect.anything() })
    },
  ],
  [
    'R04',
    'who applies is bound to a unit that is verified (operation start)',
    () => {
      const [now, verified] = [batch.opensAt, { verified: {} }]
      expect(mayApply({ ...anActor('owner'), unitId: null }, verified, batch, now)).toMatchObject({
        refusal: { code: 'not_bound' },
      })
      expect(mayApply(anActor('owner'), { verified: null }, batch, now)).toMatchObject({
        refusal: { code: 'unit_not_verified' },
      })
    },
  ],
  [
    'R10',
    'the number of staff is counted, never typed (figure of the definition)',
    () => {
      const content = wholeContent()
      const count = figureNamed('center', 'staffCount')
      expect(count(content)).toBe('29')
      content.rows.staff![0]!.cells.employment = 'parttime'
      expect(count(content)).toBe('28')
    },
  ],
  [
    'R17',
    'the intensity is computed, and is none where there is no revenue (figure of the definition)',
    () => {
      const content = wholeContent()
      const intensity = figureNamed('finance', 'rdIntensity.y3')
      expect(intensity(content)).toMatch(/^4\.2164179/)
      content.answers.finance!['revenue.y3'] = '0'
      expect(intensity(content)).toBeNull()
    },
  ],
  [
    'R36',
    'what blocks in the policy pack blocks (lib/domain/eligibility)',
    () => expect(rulesOf('gxyf@2').map(({ id }) => id)).not.toContain('R36'),
  ],
  [
    'R39',
    'no date lies ahead but those that may (definition)',
    () => {
      const open = form.steps.flatMap((step) =>
        step.kind === 'attachments'
          ? []
          : datesOf(step.kind === 'list' ? columnsOf(step) : fieldsOf(step), step.key),
      )
      expect(open.toSorted()).toEqual(MAY_BE_AHEAD.toSorted())
    },
  ],
]

describe('what is kept elsewhere', () => {
  test.each(ELSEWHERE)('%s: %s', (_, _where, holds) => holds())
})

test('every rule of domain §1.17 is kept here or elsewhere', () => {
  const all = Array.from({ length: 40 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`)
  const shown = new Set([...BREACHES, ...ELSEWHERE].map(([id]) => id))
  expect(all.filter((id) => !shown.has(id))).toEqual([])
  const named = rulesOf('gxyf@2').flatMap(({ id }) => (/^R\d\d$/.test(id) ? [id] : []))
  expect(named.filter((id) => !BREACHES.some(([shown]) => shown === id))).toEqual([])
})
