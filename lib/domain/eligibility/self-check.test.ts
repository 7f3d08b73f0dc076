import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '@/lib/forms/fields'
import { PROGRAMMES } from '../programmes'
import { evaluate } from './evaluate'
import { figuresNamed, type Pack } from './pack'
import { PACKS } from './packs'
import { packsOf } from './packs/of-programme'
import { SELF_CHECK_PLACES, selfChecked, selfCheckFor, selfCheckStep } from './self-check'

const TODAY = '2026-11-24'
const figures = (answers: Parameters<typeof selfChecked>[0]) => selfChecked(answers, TODAY).figures

test('the packs that a programme names are there; a round may name another', () => {
  for (const programme of PROGRAMMES.filter(({ policyPack }) => policyPack)) {
    expect(packsOf(programme).pack).not.toBeNull()
    expect(packsOf(programme).higher === null).toBe(programme.higherPack === undefined)
  }
  const [gxyf] = PROGRAMMES
  expect(packsOf(gxyf, { policyPack: null }).pack?.packId).toBe('jx-gxyf')
  expect(packsOf(gxyf, { policyPack: 'zj-gxyf@2019.1' }).pack?.packId).toBe('zj-gxyf')
  expect(packsOf(gxyf, { policyPack: 'none@2026.1' }).pack).toBeNull()
})

describe('the questions', () => {
  test('of the city and the province are all of them', () =>
    expect(selfCheckFor(PACKS)).toEqual(selfCheckStep))
  test('are only those that the packs need', () => {
    const [ratio] = PACKS[0]!.groups.filter(({ id }) => id === 'ratio')
    const small: Pack = { ...PACKS[0]!, groups: [ratio!] }
    expect(fieldsOf(selfCheckFor([small])).map(({ name }) => name)).toEqual(['staffCount', 'qualifiedCount'])
  })
  test('cover each figure that a pack names, but for what is verified on the spot', () => {
    const named = PACKS.flatMap((pack) => [...figuresNamed(pack)])
    expect([...new Set(named)].filter((figure) => !(figure in SELF_CHECK_PLACES))).toEqual([
      'center.independent',
    ])
  })
  test('require nothing', () => expect(selfChecked({}, TODAY).problems).toEqual([]))
})

describe('the answers', () => {
  test('are read as people write them', () =>
    expect(
      figures({ staffCount: '１２', equipValue: '1,200.50', registerDate: '20251124', inCity: 'yes' }),
    ).toMatchObject({
      'center.staffCount': '12',
      'center.equipValue': '1200.50',
      'unit.registeredDays': '365',
      'unit.inCity': true,
      'unit.inProvince': true,
    }))
  test('that are no answers are told and count as unknown', () => {
    const { figures: found, problems } = selfChecked(
      { area: '两百', staffCount: '10', qualifiedCount: '11', registerDate: '2027-01-01', feature: 'x' },
      TODAY,
    )
    expect(problems.map(({ field, code }) => [field, code])).toEqual([
      ['registerDate', 'in_future'],
      ['feature', 'not_an_option'],
      ['qualifiedCount', 'above'],
      ['area', 'not_a_number'],
    ])
    expect(found['center.area']).toBeUndefined()
    expect(found['center.bachelorOrMidRatio']).toBeUndefined()
    expect(found['center.staffCount']).toBe('10')
  })
  test('make shares of two, to be compared unrounded', () =>
    expect(figures({ revenue: '5000', rdExpense: '149.99' })['fin.rdIntensity.N-1']).toEqual({
      part: '149.99',
      whole: '5000',
    }))
})

test('whatever is typed is answered', () => {
  const names = fieldsOf(selfCheckStep).map(({ name }) => name)
  const typed = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.string(), fc.constantFrom('yes', '0', '9'.repeat(60), '1e5', '２０', '-3')),
  )
  fc.assert(
    fc.property(typed, (answers) => {
      const { figures: found } = selfChecked(answers, TODAY)
      for (const pack of PACKS) expect(evaluate(pack, found).length).toBeGreaterThan(5)
    }),
  )
})
