import { describe, expect, test } from 'vitest'
import { anActor, anApplication, EVERYONE, type Someone } from '@/tests/support/builders'
import { ROLES } from '../actor'
import {
  maySee,
  RELATIONS,
  relationTo,
  STATUSES,
  type Status,
  transition,
  verbsFor,
  versionFor,
  WORKFLOW,
} from './workflow'

// Who may do what, written out. A change to the workflow shows here as a changed line.
const OPEN = ['edit', 'generate', 'delete', 'submit'] as const
const BACK = ['edit', 'generate', 'submit'] as const
// biome-ignore format: columns
const ALLOWED = {
  DRAFT:           { owner: OPEN,                     unit_admin: [...OPEN, 'reassign'],                          colleague: [], county: [],                    leader: [], city: [], reader: [], stranger: [] },
  UNIT_REVIEW:     { owner: ['generate', 'withdraw'], unit_admin: ['generate', 'pass', 'return', 'reassign'], colleague: [], county: [],                    leader: [], city: [], reader: [], stranger: [] },
  UNIT_RETURNED:   { owner: BACK,                     unit_admin: [...BACK, 'reassign'],                          colleague: [], county: [],                    leader: [], city: [], reader: [], stranger: [] },
  COUNTY_REVIEW:   { owner: ['generate'],             unit_admin: ['generate', 'reassign'],                  colleague: [], county: ['approve', 'return'], leader: [], city: [], reader: [], stranger: [] },
  COUNTY_SIGN:     { owner: ['generate'],             unit_admin: ['generate', 'reassign'],                  colleague: [], county: [],                    leader: [], city: [], reader: [], stranger: [] },
  COUNTY_RETURNED: { owner: BACK,                     unit_admin: [...BACK, 'reassign'],                          colleague: [], county: [],                    leader: [], city: [], reader: [], stranger: [] },
  CITY_FORMAL:     { owner: ['generate'],             unit_admin: ['generate', 'reassign'],                  colleague: [], county: [],                    leader: [], city: [], reader: [], stranger: [] },
} as const

test('the matrix is written out in full', () => {
  expect(Object.keys(ALLOWED)).toEqual([...STATUSES])
  const rows = Object.values(ALLOWED)
  expect(rows.map((row) => Object.keys(row))).toEqual(STATUSES.map(() => [...RELATIONS]))
  expect(rows.flatMap((row) => Object.values(row).flat())).toHaveLength(40)
})

describe.each(STATUSES)('an application in %s', (status) => {
  test.each(RELATIONS)('offers the %s what the table says and nothing else', (relation) => {
    const application = anApplication({ status })
    expect(verbsFor(application, anActor(relation)).sort()).toEqual([...ALLOWED[status][relation]].sort())
  })
  test.each(RELATIONS)('refuses the %s every verb that is not offered', (relation) => {
    const application = anApplication({ status })
    const offered: readonly string[] = ALLOWED[status][relation]
    for (const { verb } of WORKFLOW)
      expect(transition(application, anActor(relation), verb) !== undefined, verb).toBe(
        offered.includes(verb),
      )
  })
})

describe('the recycle bin', () => {
  const deletedAt = new Date('2026-11-20T00:00:00Z')
  test.each(RELATIONS)('offers the %s 恢复 and nothing else, or nothing at all', (relation) => {
    const mine = relation === 'owner' || relation === 'unit_admin'
    expect(verbsFor(anApplication({ deletedAt }), anActor(relation))).toEqual(mine ? ['restore'] : [])
  })
  test('takes no file that was ever submitted', () => {
    const returned = anApplication({ status: 'DRAFT', dataVersion: 1 })
    expect(verbsFor(returned, EVERYONE.owner)).not.toContain('delete')
  })
})

test.each([
  ['DRAFT', 'submit', 'owner', 'UNIT_REVIEW', 'submitted'],
  ['DRAFT', 'submit', 'unit_admin', 'COUNTY_REVIEW', 'submitted'],
  ['UNIT_REVIEW', 'pass', 'unit_admin', 'COUNTY_REVIEW', 'passed'],
  ['UNIT_REVIEW', 'return', 'unit_admin', 'UNIT_RETURNED', 'returned'],
  ['UNIT_REVIEW', 'withdraw', 'owner', 'DRAFT', 'withdrawn'],
  ['UNIT_RETURNED', 'submit', 'owner', 'UNIT_REVIEW', 'submitted'],
  ['COUNTY_RETURNED', 'submit', 'owner', 'UNIT_REVIEW', 'submitted'],
  ['COUNTY_RETURNED', 'submit', 'unit_admin', 'COUNTY_REVIEW', 'submitted'],
  ['COUNTY_REVIEW', 'approve', 'county', 'CITY_FORMAL', 'approved'],
  ['COUNTY_REVIEW', 'return', 'county', 'COUNTY_RETURNED', 'returned'],
  ['DRAFT', 'delete', 'owner', 'DRAFT', 'deleted'],
  ['CITY_FORMAL', 'reassign', 'unit_admin', null, 'reassigned'],
] as const)('from %s, %s by the %s leads to %s and is told as %s', (status, verb, relation, to, event) => {
  expect(transition(anApplication({ status }), anActor(relation), verb)).toMatchObject({ to, event })
})

// How each person stands to an application of 海宁市, and whether they see it: as a draft, in the bin, while the unit
// reviews it for the first time, once it was passed on.
// biome-ignore format: columns
const SEEN: Record<Someone, [string, boolean, boolean, boolean, boolean]> = {
  owner:           ['owner',      true,  true,  true,  true],
  adminWhoOwns:    ['unit_admin', true,  true,  true,  true],
  unitAdmin:       ['unit_admin', true,  true,  true,  true],
  colleague:       ['colleague',  false, false, true,  true],
  appointed:       ['unit_admin', true,  true,  true,  true],
  appointedOwner:  ['owner',      true,  true,  true,  true],
  ownerWhoLeft:    ['stranger',   false, false, false, false],
  ownerUnbound:    ['stranger',   false, false, false, false],
  otherUnit:       ['stranger',   false, false, false, false],
  newPerson:       ['stranger',   false, false, false, false],
  itsCounty:       ['county',     false, false, false, true],
  otherCounty:     ['stranger',   false, false, false, false],
  countyOfNowhere: ['stranger',   false, false, false, false],
  cityOfficer:     ['city',       false, false, false, true],
  cityLeader:      ['city',       false, false, false, true],
  expert:          ['stranger',   false, false, false, false],
  itsLeader:       ['leader',     false, false, false, true],
  otherLeader:     ['stranger',   false, false, false, false],
  leaderOfNowhere: ['stranger',   false, false, false, false],
  observer:        ['reader',     false, false, false, true],
  expertAdmin:     ['stranger',   false, false, false, false],
  sysAdmin:        ['stranger',   false, false, false, false],
  secAdmin:        ['stranger',   false, false, false, false],
  auditAdmin:      ['stranger',   false, false, false, false],
  unassigned:      ['stranger',   false, false, false, false],
}

test('everyone has a line', () => expect(Object.keys(SEEN)).toEqual(Object.keys(EVERYONE)))
test('every role is among them', () =>
  expect(new Set(Object.values(EVERYONE).map(({ role }) => role))).toEqual(new Set(ROLES)))

describe.each(Object.entries(SEEN) as [Someone, (typeof SEEN)[Someone]][])('%s', (who, expected) => {
  const [relation, draft, bin, inUnit, passed] = expected
  const actor = EVERYONE[who]
  test(`stands to it as ${relation}`, () => expect(relationTo(anApplication(), actor)).toBe(relation))
  test(`${draft ? 'sees' : 'does not see'} a draft`, () => {
    expect(maySee(anApplication(), actor)).toBe(draft)
    expect(maySee(anApplication({ deletedAt: new Date(0) }), actor)).toBe(bin)
  })
  test.each(['UNIT_REVIEW', 'UNIT_RETURNED'] as const)(
    `${inUnit ? 'sees' : 'does not see'} it in %s`,
    (status) => expect(maySee(anApplication({ status }), actor)).toBe(inUnit),
  )
  test.each(['COUNTY_REVIEW', 'COUNTY_SIGN', 'COUNTY_RETURNED', 'CITY_FORMAL'] as const)(
    `${passed ? 'sees' : 'does not see'} it in %s`,
    (status) => expect(maySee(anApplication({ status }), actor)).toBe(passed),
  )
  test('is offered nothing on what they do not see', () => {
    const all = STATUSES.flatMap((status) => [
      anApplication({ status }),
      anApplication({ status, deletedAt: new Date(0) }),
    ])
    for (const application of all)
      if (!maySee(application, actor)) expect(verbsFor(application, actor)).toEqual([])
  })
})

describe('where the programme has the county sign', () => {
  const staged = (status: Status) => anApplication({ status, stages: ['county_sign'] })
  test('what its reviewer passes waits for its leader, and only then goes to the city', () => {
    expect(transition(staged('COUNTY_REVIEW'), EVERYONE.itsCounty, 'approve')?.to).toBe('COUNTY_SIGN')
    expect(verbsFor(staged('COUNTY_SIGN'), EVERYONE.itsLeader)).toEqual(['sign', 'sendBack'])
    expect(transition(staged('COUNTY_SIGN'), EVERYONE.itsLeader, 'sign')?.to).toBe('CITY_FORMAL')
    expect(transition(staged('COUNTY_SIGN'), EVERYONE.itsLeader, 'sendBack')?.to).toBe('COUNTY_REVIEW')
  })
  test('nobody else signs, and the leader does nothing before', () => {
    const others = Object.entries(EVERYONE).filter(([who]) => who !== 'itsLeader')
    for (const [who, actor] of others) {
      expect(transition(staged('COUNTY_SIGN'), actor, 'sign'), who).toBeUndefined()
      expect(transition(staged('COUNTY_SIGN'), actor, 'sendBack'), who).toBeUndefined()
    }
    expect(verbsFor(staged('COUNTY_REVIEW'), EVERYONE.itsLeader)).toEqual([])
  })
  test('for 市本级 the city leader signs', () => {
    const proper = { ...staged('COUNTY_SIGN'), regionCode: '3304J0' }
    expect(verbsFor(proper, EVERYONE.cityLeader)).toEqual(['sign', 'sendBack'])
    expect(verbsFor(proper, EVERYONE.cityOfficer)).toEqual([])
  })
})

test('a file of 市本级 is reviewed by the city officer, whom a file of a county offers nothing', () => {
  const officer = { ...anActor('city'), role: 'city_officer' as const }
  const proper = anApplication({ status: 'COUNTY_REVIEW', regionCode: '3304J0' })
  expect(verbsFor(proper, officer)).toEqual(expect.arrayContaining(['approve', 'return']))
  expect(verbsFor({ ...proper, regionCode: '330402' }, officer)).not.toContain('approve')
})

test('an office reads what the unit passed on, the unit its latest', () => {
  const mended = anApplication({ status: 'UNIT_REVIEW', dataVersion: 3, passedVersion: 2 })
  for (const relation of ['county', 'leader', 'city', 'reader'] as const) {
    expect(maySee(mended, anActor(relation))).toBe(true)
    expect(versionFor(mended, anActor(relation))).toBe(2)
  }
  for (const relation of ['owner', 'unit_admin', 'colleague'] as const)
    expect(versionFor(mended, anActor(relation))).toBe(3)
})
