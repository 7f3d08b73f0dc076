import { describe, expect, test } from 'vitest'
import { completeContent } from '@/db/seed/fixture/application'
import type { Content } from '@/lib/forms/content'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import { type Problem, problemId, type Result } from '@/lib/result'
import { anActor, anApplication, EVERYONE } from '@/tests/support/builders'
import { assess } from './assess'
import { NOTHING_KNOWN } from './rules/rule'
import { type Submitted, type Submitting, submit } from './submit'
import { RELATIONS } from './workflow'

const batch = {
  year: 2026,
  opensAt: new Date('2026-10-01T09:00:00+08:00'),
  closesAt: new Date('2026-12-31T17:00:00+08:00'),
  graceMinutes: 10,
}
const inTime = new Date('2026-11-24T14:00:00+08:00')
const atClose = (ms: number) => new Date(batch.closesAt.getTime() + ms)

const problemsOf = (content: Content): Problem[] =>
  assess({ form: gxyf1, content, batch, now: inTime, others: NOTHING_KNOWN }).problems

function submitting(over: Partial<Submitting> = {}): Result<Submitted> {
  const content = over.content ?? completeContent()
  return submit({
    application: anApplication(),
    actor: EVERYONE.owner,
    form: gxyf1,
    batch,
    content,
    problems: problemsOf(content),
    explanations: {},
    begunAt: null,
    now: inTime,
    ...over,
  })
}
const refusalOf = (result: Result<Submitted>) => (result.ok ? null : result.refusal)
const frozen = (over: Partial<Submitting> = {}, acceptNo = 'JX-GXYF-2026-000001') => {
  const decided = submitting(over)
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal))
  return decided.value.freeze(acceptNo)
}

describe('who may submit', () => {
  test.each(RELATIONS)('the %s', (relation) => {
    const expected = relation === 'owner' || relation === 'unit_admin' ? null : { code: 'not_allowed' }
    expect(refusalOf(submitting({ actor: anActor(relation) }))).toEqual(expected)
  })
  test.each(['UNIT_REVIEW', 'COUNTY_REVIEW', 'CITY_FORMAL'] as const)(
    'nobody while it is in %s',
    (status) => {
      expect(refusalOf(submitting({ application: anApplication({ status }) }))).toEqual({
        code: 'not_allowed',
      })
    },
  )
  test('nobody while it lies in the recycle bin', () => {
    const application = anApplication({ deletedAt: inTime })
    expect(refusalOf(submitting({ application }))).toEqual({ code: 'not_allowed' })
  })
})

describe('the end of the round', () => {
  const closed = { code: 'closed', since: '2026-12-31T09:00:00.000Z' }
  test.each([
    [-1, null],
    [0, closed],
    [1, closed],
  ])('a draft submitted %i ms after it', (ms, expected) => {
    expect(refusalOf(submitting({ now: atClose(ms) }))).toEqual(expected)
  })
  test.each([
    [-1, 599_999, null],
    [-1, 600_000, closed],
    [0, 1, closed],
  ])('a draft begun %i ms after it and sent %i ms after it', (begun, ms, expected) => {
    expect(refusalOf(submitting({ begunAt: atClose(begun), now: atClose(ms) }))).toEqual(expected)
  })
  test('does not stop a file that the county has returned', () => {
    const application = anApplication({ status: 'COUNTY_RETURNED' })
    expect(refusalOf(submitting({ application, now: atClose(1) }))).toBeNull()
  })
  test('a draft before the round opens', () => {
    const now = new Date(batch.opensAt.getTime() - 1)
    expect(refusalOf(submitting({ now }))).toMatchObject({ code: 'not_open' })
  })
})

describe('an incomplete application', () => {
  test('names what is missing and what is wrong, by step, and nothing else', () => {
    const content = completeContent()
    content.answers.cover = { centerName: '' }
    content.answers.host = { ...content.answers.host, staffTotal: '零' }
    content.files.attachments = content.files.attachments!.filter(({ slot }) => slot !== 'A16')
    const refusal = refusalOf(submitting({ content }))
    expect(refusal?.code === 'invalid' && refusal.problems.map(problemId)).toEqual([
      'cover:centerName:required',
      'host:staffTotal:not_a_number',
      'attachments:A16:file_missing',
    ])
  })
  test('is told so before anything is asked about warnings', () => {
    const problems: Problem[] = [
      { step: 'host', field: 'a', code: 'w', severity: 'warning' },
      { step: 'host', field: 'b', code: 'required', severity: 'missing' },
    ]
    expect(refusalOf(submitting({ problems }))).toEqual({ code: 'invalid', problems: [problems[1]] })
  })
})

describe('a warning', () => {
  const warning: Problem = { step: 'staff', row: 'r7', field: 'age', code: 'r40_age', severity: 'warning' }
  const other: Problem = { step: 'host', field: 'unitIntro', code: 'r35', severity: 'warning' }
  const information: Problem = { step: 'host', field: 'x', code: 'r36', severity: 'information' }
  const problems = [warning, other, information]
  test('has to be explained, each by itself, in five characters or more', () => {
    expect(refusalOf(submitting({ problems }))).toEqual({ code: 'unexplained', problems: [warning, other] })
    const explanations = { [problemId(warning)]: '返聘专家已退休', [problemId(other)]: ' 略略略略 ' }
    expect(refusalOf(submitting({ problems, explanations }))).toEqual({
      code: 'unexplained',
      problems: [other],
    })
  })
  test('once explained, is passed over, and only its own explanation is kept', () => {
    const explanations = {
      [problemId(warning)]: '  返聘专家已退休 ',
      [problemId(other)]: '上年已报备案',
      [problemId(information)]: '不必说明的事',
      'staff:r1:age:r40_age': '没有这个问题了',
    }
    const decided = submitting({ problems, explanations })
    expect(decided.ok && decided.value.explanations).toEqual({
      'staff:r7:age:r40_age': '返聘专家已退休',
      'host:unitIntro:r35': '上年已报备案',
    })
  })
})

describe('a submission', () => {
  test.each([
    ['owner', 'UNIT_REVIEW'],
    ['unitAdmin', 'COUNTY_REVIEW'],
  ] as const)('of the %s passes to %s with the name of the centre', (who, to) => {
    expect(submitting({ actor: EVERYONE[who] })).toMatchObject({
      ok: true,
      value: {
        to,
        centerName: '嘉兴市示例新型纤维高新技术研究开发中心',
        regionCode: '330481',
      },
    })
  })
  test('goes first to the county that the answers name, ever after to that one', () => {
    const content = completeContent()
    content.answers.host = { ...content.answers.host, districtCode: '330402' }
    const first = submitting({ content, problems: [] })
    expect(first.ok && first.value.regionCode).toBe('330402')
    const again = submitting({
      content,
      problems: [],
      application: anApplication({ status: 'COUNTY_RETURNED' }),
    })
    expect(again.ok && again.value.regionCode).toBe('330481')
  })
})

describe('the frozen copy', () => {
  test('carries its number and its version, on paper too', () => {
    const { content, sheet } = frozen({ application: anApplication({ status: 'COUNTY_RETURNED' }) })
    expect(content.facts).toMatchObject({
      'application.acceptNo': 'JX-GXYF-2026-000001',
      'application.dataVersion': 'V2',
    })
    expect(sheet.cover.find(({ name }) => name === 'acceptNo')?.value).toBe('JX-GXYF-2026-000001')
    expect(sheet.cover.find(({ name }) => name === 'dataVersion')?.value).toBe('V2')
  })
  test('hides the middle of personal numbers in what is read, all but the contact’s, and keeps them in what is stored', () => {
    const { content, sheet } = frozen()
    const number = String(content.rows.staff![0]!.cells.idNo)
    expect(number).toMatch(/^\d{17}[\dX]$/)
    const read = JSON.stringify(sheet)
    for (const { cells } of content.rows.staff!)
      if (cells.idType === 'residentId') expect(read).not.toContain(String(cells.idNo))
    expect(read).not.toContain('13800000001')
    expect(read).toContain('138****0001')
    expect(read).toContain('13800000002')
  })
  test('leaves out what is no longer asked', () => {
    const content = completeContent()
    content.answers.host = { ...content.answers.host, isHighTech: 'no', unitType: 'university' }
    const kept = frozen({ content, problems: [] })
    expect(content.answers.host.highTechCertNo).toBe('GR202433001234')
    expect(kept.content.answers.host).not.toHaveProperty('highTechCertNo')
    expect(kept.content.files.attachments!.map(({ slot }) => slot)).not.toContain('A04')
    expect(JSON.stringify(kept.sheet)).not.toContain('GR202433001234')
  })
  test('holds what was written in its one written form', () => {
    const content = completeContent()
    content.answers.host = { ...content.answers.host, staffTotal: ' ２８６ ', registeredCapital: '3,000' }
    expect(frozen({ content }).content.answers.host).toMatchObject({
      staffTotal: '286',
      registeredCapital: '3000',
    })
  })
  test('does not change when the draft changes afterwards', () => {
    const content = completeContent()
    const copy = frozen({ content })
    const before = JSON.stringify(copy)
    content.answers.cover!.centerName = '另一个名称'
    content.answers.host!.staffTotal = '1'
    content.rows.staff![0]!.cells.name = '别人'
    content.rows.staff!.pop()
    content.files.attachments!.pop()
    content.facts['unit.name'] = '别的单位'
    expect(JSON.stringify(copy)).toBe(before)
  })
})
