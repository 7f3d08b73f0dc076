import { describe, expect, test } from 'vitest'
import { aUnit, aUnitActor, EVERYONE, type Someone } from '@/tests/support/builders'
import { CITY_REGION } from '../regions'
import {
  maySeeUnit,
  UNIT_RELATIONS,
  UNIT_STATUSES,
  UNIT_WORKFLOW,
  unitRelation,
  unitTransition,
  unitVerbsFor,
} from './workflow'

const OWN = ['edit', 'submit'] as const
// biome-ignore format: columns
const ALLOWED = {
  incomplete: { own: OWN, verifier: [],                   reader: [], stranger: [] },
  saved:      { own: OWN, verifier: [],                   reader: [], stranger: [] },
  pending:    { own: [],  verifier: ['verify', 'return'], reader: [], stranger: [] },
  verified:   { own: OWN, verifier: [],                   reader: [], stranger: [] },
  returned:   { own: OWN, verifier: [],                   reader: [], stranger: [] },
} as const

test('the matrix is written out in full', () => {
  expect(Object.keys(ALLOWED)).toEqual([...UNIT_STATUSES])
  const rows = Object.values(ALLOWED)
  expect(rows.map((row) => Object.keys(row))).toEqual(UNIT_STATUSES.map(() => [...UNIT_RELATIONS]))
  expect(rows.flatMap((row) => Object.values(row).flat())).toHaveLength(10)
})

describe.each(UNIT_STATUSES)('a unit that is %s', (status) => {
  test.each(UNIT_RELATIONS)('offers the %s what the table says and nothing else', (relation) => {
    const unit = aUnit({ status })
    expect(unitVerbsFor(unit, aUnitActor(relation)).sort()).toEqual([...ALLOWED[status][relation]].sort())
    const offered: readonly string[] = ALLOWED[status][relation]
    for (const { verb } of UNIT_WORKFLOW)
      expect(unitTransition(unit, aUnitActor(relation), verb) !== undefined, verb).toBe(
        offered.includes(verb),
      )
  })
})

// To a unit of 海宁市 and to one of the city itself; whether they see the first before and after its first 提交.
// biome-ignore format: columns
const STANDING: Record<Someone, [string, string, boolean, boolean]> = {
  owner:           ['stranger', 'stranger', false, false],
  adminWhoOwns:    ['own',      'own',      true,  true],
  unitAdmin:       ['own',      'own',      true,  true],
  helper:          ['stranger', 'stranger', false, false],
  helperWhoLeft:   ['stranger', 'stranger', false, false],
  helperUnbound:   ['stranger', 'stranger', false, false],
  appointedHelper: ['own',      'own',      true,  true],
  colleague:       ['stranger', 'stranger', false, false],
  appointed:       ['own',      'own',      true,  true],
  appointedOwner:  ['own',      'own',      true,  true],
  ownerWhoLeft:    ['stranger', 'stranger', false, false],
  ownerUnbound:    ['stranger', 'stranger', false, false],
  otherUnit:       ['stranger', 'stranger', false, false],
  newPerson:       ['stranger', 'stranger', false, false],
  itsCounty:       ['verifier', 'stranger', false, true],
  otherCounty:     ['stranger', 'stranger', false, false],
  countyOfNowhere: ['stranger', 'stranger', false, false],
  cityOfficer:     ['reader',   'verifier', false, true],
  cityLeader:      ['reader',   'reader',   false, true],
  expert:          ['stranger', 'stranger', false, false],
  itsLeader:       ['reader',   'stranger', false, true],
  otherLeader:     ['stranger', 'stranger', false, false],
  leaderOfNowhere: ['stranger', 'stranger', false, false],
  observer:        ['reader',   'reader',   false, true],
  expertAdmin:     ['stranger', 'stranger', false, false],
  sysAdmin:        ['stranger', 'stranger', false, false],
  secAdmin:        ['stranger', 'stranger', false, false],
  auditAdmin:      ['stranger', 'stranger', false, false],
  unassigned:      ['stranger', 'stranger', false, false],
}

test('everyone has a line', () => expect(Object.keys(STANDING)).toEqual(Object.keys(EVERYONE)))

test.each(Object.entries(STANDING) as [Someone, (typeof STANDING)[Someone]][])(
  '%s stands as the table says',
  (who, [ofCounty, ofCity, before, after]) => {
    const actor = EVERYONE[who]
    expect(unitRelation(aUnit(), actor)).toBe(ofCounty)
    expect(unitRelation(aUnit({ regionCode: CITY_REGION }), actor)).toBe(ofCity)
    expect(maySeeUnit(aUnit(), actor)).toBe(before)
    expect(maySeeUnit(aUnit({ status: 'pending' }), actor)).toBe(after)
  },
)

test('a reviewer without a region does not stand for units that have none yet', () => {
  expect(unitRelation(aUnit({ regionCode: null }), EVERYONE.countyOfNowhere)).toBe('stranger')
})
