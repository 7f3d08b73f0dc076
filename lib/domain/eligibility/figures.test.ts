import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completeContent } from '@/db/seed/fixture/application'
import type { Answers, Cells, Content } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import type { FormSpec, ListStep } from '@/lib/forms/spec'
import { evaluate } from './evaluate'
import { type FigureSource, figuresOf, STEP_FIGURES } from './figures'
import { PACKS } from './packs'
import { placeOf } from './places'

const list = (key: string, minRows = 1): ListStep => ({
  kind: 'list',
  key,
  title: key,
  noun: '行',
  titled: 'name',
  groups: [],
  layout: [],
  figures: [],
  minRows,
  maxRows: 2000,
})
/** A form with all the lists, of which only intellectual property may stay empty. */
const FORM: FormSpec = {
  key: 'gxyf',
  version: 9,
  title: '',
  steps: [list('staff'), list('equipment'), list('projects'), list('ip', 0)],
}

function aSource(
  over: { answers?: Record<string, Answers>; rows?: Record<string, Cells[]>; form?: FormSpec } = {},
) {
  const rows = Object.entries(over.rows ?? {}).map(([key, cells]) => [
    key,
    cells.map((one, at) => ({ id: String(at), cells: one })),
  ])
  const content: Content = {
    answers: over.answers ?? {},
    rows: Object.fromEntries(rows),
    files: {},
    facts: {},
  }
  return {
    form: over.form ?? FORM,
    content,
    opensOn: '2026-10-01',
    today: '2026-11-24',
  } satisfies FigureSource
}
const figures = (over?: Parameters<typeof aSource>[0]) => figuresOf(aSource(over))

describe('the unit', () => {
  const host = (answers: Answers) => figures({ answers: { host: answers } })
  test('is as old as it is when the round opens', () => {
    expect(host({ registerDate: '2025-10-01' })['unit.registeredDays']).toBe('365')
    expect(host({ registerDate: '2025年10月2日' })['unit.registeredDays']).toBe('364')
    expect(host({ registerDate: '去年' })['unit.registeredDays']).toBeUndefined()
  })
  test.each([
    ['浙江省海宁市示例街道18号', true, true],
    ['浙江省杭州市示例路1号', false, true],
    ['江苏省苏州市示例路1号', false, false],
    ['示例街道18号', undefined, undefined],
    ['', undefined, undefined],
  ])('%j is in the city: %s, in the province: %s', (registeredAddress, city, province) => {
    const found = host({ registeredAddress })
    expect([found['unit.inCity'], found['unit.inProvince']]).toEqual([city, province])
  })
  test('is high-tech while its certificate runs', () => {
    const at = (highTechValidTo: string) => host({ isHighTech: 'yes', highTechValidTo })['unit.isHighTech']
    expect(at('2026-11-24')).toBe(true)
    expect(at('2026-11-23')).toBe(false)
    expect(at('')).toBe(true)
    expect(host({ isHighTech: 'no' })['unit.isHighTech']).toBe(false)
    expect(host({})['unit.isHighTech']).toBeUndefined()
  })
  test('has a centre where it names one of the same kind of the city or above', () => {
    const of = (name: string, level: string) =>
      host({ isHighTech: 'no', existingPlatforms: [{ name, level }] })['unit.cityCentre']
    expect(of('示例高新技术研究开发中心', 'municipal')).toBe(true)
    expect(of('示例高新技术研究开发中心', 'county')).toBe(false)
    expect(of('示例重点实验室', 'provincial')).toBe(false)
  })
})

test('money is read as it is typed, of the last year, and a share keeps its two parts', () => {
  const finance = {
    'revenue.y3': '５，０００',
    'rdExpense.y3': '149.99',
    'revenue.y2': '1',
    'rdSelfFunded.y3': 'x',
  }
  expect(figures({ answers: { finance } })).toMatchObject({
    'fin.revenue.N-1': '5000',
    'fin.rdIntensity.N-1': { part: '149.99', whole: '5000' },
    'fin.rdSelfFunded.N-1': undefined,
  })
})

test('only people of a contract of employment count', () => {
  const staff = [
    { employment: 'fulltime', education: '21', title: '0' },
    { employment: 'fulltime', education: '31', title: '3-01' },
    { employment: 'fulltime', education: '31', title: '4-01' },
    { employment: 'rehired', education: '11', title: '1-01' },
  ]
  expect(figures({ rows: { staff } })).toMatchObject({
    'center.staffCount': '3',
    'center.bachelorOrMidRatio': { part: '2', whole: '3' },
  })
})

test('equipment counts by its share of research, production’s own not at all', () => {
  const row = (over: Cells) => ({
    qty: '2',
    unitPrice: '10.05',
    category: 'test',
    useKind: 'dedicated',
    ...over,
  })
  const equipment = [
    row({}),
    row({ useKind: 'shared', rdShare: '50' }),
    row({ useKind: 'shared', rdShare: '' }),
    row({ category: 'production' }),
    row({ unitPrice: '' }),
  ]
  expect(figures({ rows: { equipment } })['center.equipValue']).toBe('30.15')
})

test('projects count by their source', () => {
  const projects = ['national', 'city', 'county', 'self', 'self', 'commissioned'].map((level) => ({ level }))
  expect(figures({ rows: { projects } })).toMatchObject({ 'proj.cityPlus': '2', 'proj.self': '2' })
})

test('intellectual property counts by its class, once granted; the province’s when it is not older than three years', () => {
  const ip = [
    { category: 'invention', status: 'granted', grantDate: '2023-10-01' },
    { category: 'invention', status: 'granted', grantDate: '2023-09-30' },
    { category: 'invention', status: 'pending' },
    { category: 'layout-design', status: 'granted', grantDate: '2025-01-01' },
    { category: 'utility-model', status: 'granted', grantDate: '2020-01-01' },
    { category: 'software-copyright', status: 'granted', grantDate: '2026-01-01' },
    { category: 'design', status: 'granted', grantDate: '2026-01-01' },
  ]
  expect(figures({ rows: { ip } })).toMatchObject({
    'ip.class1': '3',
    'ip.class2': '3',
    'ip.recentInvention': '1',
    'ip.recentOther': '2',
  })
})

describe('a list', () => {
  test('that has to have rows and has none yet says nothing; one that may stay empty says none', () => {
    expect(figures()['center.staffCount']).toBeUndefined()
    expect(figures()['ip.class1']).toBe('0')
  })
  test('that the form does not ask says nothing', () =>
    expect(figures({ form: { ...FORM, steps: [] } })['ip.class1']).toBeUndefined())
})

test('the first version of the form, filled in, meets what it asks; the rest is to be verified', () => {
  const form = formByKey('gxyf@1')
  const found = figuresOf({ form, content: completeContent(), opensOn: '2026-10-01', today: '2026-11-24' })
  const states = evaluate(PACKS[0]!, found).map(({ id, state }) => [id, state])
  expect(Object.fromEntries(states)).toEqual({
    entity: 'met',
    kind: 'met',
    single: 'met',
    staff: 'met',
    ratio: 'met',
    site: 'unknown',
    equip: 'unknown',
    rd: 'unknown',
    acct: 'unknown',
    proj: 'unknown',
    ip: 'unknown',
    compliance: 'met',
  })
})

test('a figure’s place is in the form that asks it, and nowhere in one that does not', () => {
  const form = formByKey('gxyf@1')
  expect(placeOf(form, 'unit.isHighTech')).toEqual({ step: 'host', field: 'isHighTech' })
  expect(placeOf(form, 'fin.rdIntensity.N-1')).toBeNull()
  expect(placeOf(form, 'toString')).toBeNull()
})

test('every figure that a pack names is known to be read somewhere, or left to whoever verifies it', () => {
  const read = new Set(
    Object.keys(figures({ rows: { staff: [{}], equipment: [{}], projects: [{}], ip: [{}] } })),
  )
  const named = [...new Set(JSON.stringify(PACKS).match(/(?<="field":")[^"]+/g))]
  expect(named.filter((field) => !read.has(field))).toEqual(['center.independent'])
})

test('nothing that may be typed makes the reading throw', () => {
  const answer = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.array(fc.string()),
    fc.constantFrom('9'.repeat(400), '-0', '1e9'),
  )
  const keys = [
    'registerDate',
    'registeredAddress',
    'existingPlatforms',
    'otherTitles',
    'revenue.y3',
    'rdExpense.y3',
    'area',
    'qty',
    'unitPrice',
    'rdShare',
    'useKind',
    'status',
    'grantDate',
    'category',
  ]
  const cells = fc.dictionary(fc.constantFrom(...keys), answer)
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(STEP_FIGURES)), cells, (step, typed) => {
      const source = aSource({ answers: { [step]: typed as Answers }, rows: { [step]: [typed as Cells] } })
      for (const pack of PACKS) evaluate(pack, figuresOf(source))
    }),
  )
})
