import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figures } from './compare'
import { countFindings, evaluate } from './evaluate'
import { type Pack, packKeyOf, packSchema } from './pack'
import { findPack, PACKS } from './packs'
import { jxGxyf20261 } from './packs/jx-gxyf-2026-1'
import { zjGxyf20191 } from './packs/zj-gxyf-2019-1'

/** A manufacturer that meets every condition of the city; a test says only what differs. */
const GOOD: Figures = {
  'unit.registeredDays': '2000',
  'unit.inCity': true,
  'unit.inProvince': true,
  'unit.type': 'enterprise',
  'unit.feature': 'manufacturing',
  'unit.isHighTech': true,
  'unit.isProvTechSme': false,
  'unit.isAboveScale': false,
  'unit.cityCentre': false,
  'compliance.clean': true,
  'center.staffCount': '15',
  'center.bachelorOrMidRatio': { part: '9', whole: '15' },
  'center.area': '200',
  'center.areaConcentrated': true,
  'center.equipValue': '200',
  'center.rdAccounting': true,
  'fin.revenue.N-1': '6000',
  'fin.rdExpense.N-1': '240',
  'fin.rdSelfFunded.N-1': '150',
  'fin.rdIntensity.N-1': { part: '240', whole: '6000' },
  'proj.cityPlus': '1',
  'proj.self': '0',
  'ip.class1': '1',
  'ip.class2': '0',
}

const results = (over: Figures, pack: Pack = jxGxyf20261) => evaluate(pack, { ...GOOD, ...over })
const group = (id: string, over: Figures, pack?: Pack) => results(over, pack).find((one) => one.id === id)
const state = (id: string, over: Figures, pack?: Pack) => group(id, over, pack)?.state

describe('the packs', () => {
  test.each(PACKS.map((pack) => [packKeyOf(pack), pack] as const))(
    '%s survives JSON and its schema',
    (key, pack) => {
      const back: unknown = JSON.parse(JSON.stringify(pack))
      expect(packSchema.parse(back)).toEqual(pack)
      expect(findPack(key)).toBe(pack)
    },
  )
  test('a bound that is no decimal, a group named twice, an unknown word are refused', () => {
    const broken = (change: (pack: Record<string, unknown>) => void) => {
      const copy = JSON.parse(JSON.stringify(jxGxyf20261))
      change(copy)
      return packSchema.safeParse(copy).success
    }
    expect(broken(() => {})).toBe(true)
    expect(broken((pack) => Object.assign((pack.groups as Pack['groups'])[0]!, { id: 'kind' }))).toBe(false)
    expect(broken((pack) => Object.assign(pack, { mode: 'mild' }))).toBe(false)
    expect(broken((pack) => Object.assign(pack, { colour: 'red' }))).toBe(false)
    expect(
      broken((pack) => Object.assign((pack.groups as { all: object[] }[])[0]!.all[0]!, { value: 365 })),
    ).toBe(false)
  })
  test('a pack that is not there is not found', () => expect(findPack('jx-gxyf@1999.1')).toBeUndefined())
})

describe('the city’s default pack', () => {
  test('a good enterprise meets every condition', () =>
    expect(countFindings(results({}))).toEqual({ met: 12, unmet: 0, unknown: 0 }))

  test.each<[string, string, Figures]>([
    ['a day short of a year', 'entity', { 'unit.registeredDays': '364' }],
    ['registered elsewhere', 'entity', { 'unit.inCity': false }],
    ['none of the three standings', 'kind', { 'unit.isHighTech': false }],
    ['a centre in force', 'single', { 'unit.cityCentre': true }],
    ['nine people', 'staff', { 'center.staffCount': '9' }],
    [
      'fourteen people of a software company',
      'staff',
      { 'center.staffCount': '14', 'unit.feature': 'software' },
    ],
    ['fewer than half educated', 'ratio', { 'center.bachelorOrMidRatio': { part: '7', whole: '15' } }],
    ['a site too small', 'site', { 'center.area': '199.99' }],
    ['a scattered site', 'site', { 'center.areaConcentrated': false }],
    ['equipment below two million', 'equip', { 'center.equipValue': '199.9999' }],
    ['a farm’s below one million', 'equip', { 'center.equipValue': '99', 'unit.feature': 'agriculture' }],
    ['no separate ledger', 'acct', { 'center.rdAccounting': false }],
    ['two projects of one’s own', 'proj', { 'proj.cityPlus': '0', 'proj.self': '2' }],
    ['two of class Ⅱ', 'ip', { 'ip.class1': '0', 'ip.class2': '2' }],
    ['a record', 'compliance', { 'compliance.clean': false }],
  ])('%s breaks exactly its condition', (_, id, over) => {
    const broken = results(over).filter((one) => one.state !== 'met')
    expect(broken.map((one) => [one.id, one.state])).toEqual([[id, 'unmet']])
  })

  test.each<[string, string, Figures]>([
    [
      'a software company’s equipment of one million',
      'equip',
      { 'center.equipValue': '100', 'unit.feature': 'software' },
    ],
    [
      'enough of its own money, at a low share',
      'rd',
      { 'fin.rdSelfFunded.N-1': '200', 'fin.rdIntensity.N-1': { part: '1', whole: '6000' } },
    ],
    ['three projects of one’s own', 'proj', { 'proj.cityPlus': '0', 'proj.self': '3' }],
    ['three of class Ⅱ', 'ip', { 'ip.class1': '0', 'ip.class2': '3' }],
    ['above scale alone', 'kind', { 'unit.isHighTech': false, 'unit.isAboveScale': true }],
  ])('%s is enough', (_, id, over) => expect(state(id, over)).toBe('met'))

  test('an institute is not asked for an enterprise’s standing', () =>
    expect(group('kind', { 'unit.type': 'institute', 'unit.isHighTech': false })).toBeUndefined())

  test('a share is compared unrounded', () => {
    const at = (part: string, whole: string) =>
      state('rd', { 'fin.rdIntensity.N-1': { part, whole }, 'fin.rdSelfFunded.N-1': '0' })
    expect(at('149.99', '5000')).toBe('unmet')
    expect(at('150', '5000')).toBe('met')
    expect(at('600', '19999')).toBe('met')
    expect(at('29999999.9999', '999999999.9999')).toBe('unmet')
    expect(at('5', '0')).toBe('unknown')
  })
})

describe('what is unknown', () => {
  test('stays to be verified, whatever the pack', () => {
    for (const pack of PACKS)
      expect(new Set(evaluate(pack, {}).map((one) => one.state))).toEqual(new Set(['unknown']))
  })
  test('does not undo what decides already: one alternative is enough, one fault too', () => {
    expect(state('ip', { 'ip.class2': undefined })).toBe('met')
    expect(state('site', { 'center.area': undefined, 'center.areaConcentrated': false })).toBe('unmet')
    expect(state('site', { 'center.area': undefined })).toBe('unknown')
  })
  test('of the branch: what every branch allows is met, what depends on it is not decided', () => {
    const at = (staff: string) => state('staff', { 'unit.feature': undefined, 'center.staffCount': staff })
    expect(at('15')).toBe('met')
    expect(at('12')).toBe('unknown')
  })
  test('of the kind of unit: it may be one that is not asked', () => {
    expect(state('kind', { 'unit.type': undefined })).toBe('met')
    expect(state('kind', { 'unit.type': undefined, 'unit.isHighTech': false })).toBe('unknown')
  })
})

test('where one alternative is met, the others do not matter', () => {
  const items = group('proj', {})!.items
  expect(items.map(({ item, matters }) => [item.field, matters])).toEqual([
    ['proj.cityPlus', true],
    ['proj.self', false],
  ])
})

describe('the province’s three bands of turnover', () => {
  test.each([
    ['4999.9999', '6', '300', 'met'],
    ['4999.9999', '6', '299.9', 'unmet'],
    ['5000', '4', '200', 'met'],
    ['20000', '4', '799.99', 'unmet'],
    ['20000.0001', '3', '601', 'met'],
    ['20000.0001', '3', '599', 'unmet'],
    ['90000', '3', '1000', 'met'],
  ])('of %s 万元 is asked for %s %%: %s is %s', (revenue, bound, expense, expected) => {
    const found = group(
      'rd',
      {
        'fin.revenue.N-1': revenue,
        'fin.rdExpense.N-1': expense,
        'fin.rdIntensity.N-1': { part: expense, whole: revenue },
      },
      zjGxyf20191,
    )!
    expect(found.state).toBe(expected)
    expect(found.items[0]!.item.value).toBe(bound)
  })
})

const junk = fc.oneof(
  fc.anything(),
  fc.string(),
  fc.boolean(),
  fc.double().map(String),
  fc.bigInt().map(String),
  fc.record({ part: fc.oneof(fc.string(), fc.integer().map(String)), whole: fc.integer().map(String) }),
)
const fields = [...new Set(JSON.stringify(PACKS).match(/(?<="field":")[^"]+/g))]

test('no figures whatever make it throw, and each condition has one of three states', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...fields, '__proto__'), junk), (figures) => {
      for (const pack of PACKS)
        for (const one of evaluate(pack, figures as Figures)) {
          expect(['met', 'unmet', 'unknown']).toContain(one.state)
          expect(one.items.length).toBeGreaterThan(0)
        }
    }),
    { numRuns: 500 },
  )
})

test('more of a figure that is asked for never turns a condition from met to unmet', () => {
  const counts = [
    'center.staffCount',
    'center.area',
    'center.equipValue',
    'proj.self',
    'ip.class2',
    'unit.registeredDays',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...counts), fc.nat(500), fc.nat(500), (field, one, more) => {
      const met = (value: number) =>
        results({ [field]: String(value) }).filter((each) => each.state === 'met').length
      expect(met(one + more)).toBeGreaterThanOrEqual(met(one))
    }),
  )
})
