import { describe, expect, test } from 'vitest'
import { anActor, anApplication, EVERYONE, type Someone } from '@/tests/support/builders'
import { ROLES } from '../actor'
import {
  mayEditStep,
  maySee,
  maySeeDraft,
  OPEN as OPEN_STATUSES,
  RELATIONS,
  relationTo,
  STATUSES,
  transition,
  verbsFor,
  versionFor,
  WORKFLOW,
} from './workflow'

// Who may do what, written out. A change to the workflow shows here as a changed line.
const OPEN = ['edit', 'assign', 'generate', 'delete', 'submit'] as const
const BACK = ['edit', 'assign', 'generate', 'submit'] as const
// biome-ignore format: columns
const ALLOWED = {
  DRAFT:           { owner: OPEN,                     unit_admin: [...OPEN, 'reassign'],                          helper: ['fill'], colleague: [], county: [],                    city: [], reader: [], stranger: [] },
  UNIT_REVIEW:     { owner: ['generate', 'withdraw'], unit_admin: ['generate', 'pass', 'return', 'reassign'], helper: []      , colleague: [], county: [],                    city: [], reader: [], stranger: [] },
  UNIT_RETURNED:   { owner: BACK,                     unit_admin: [...BACK, 'reassign'],                          helper: ['fill'], colleague: [], county: [],                    city: [], reader: [], stranger: [] },
  COUNTY_REVIEW:   { owner: ['generate'],             unit_admin: ['generate', 'reassign'],                  helper: []      , colleague: [], county: ['approve', 'return'], city: [], reader: [], stranger: [] },
  COUNTY_RETURNED: { owner: BACK,                     unit_admin: [...BACK, 'reassign'],                          helper: ['fill'], colleague: [], county: [],                    city: [], reader: [], stranger: [] },
  CITY_FORMAL:     { owner: ['generate'],             unit_admin: ['generate', 'reassign'],                  helper: []      , colleague: [], county: [],                    city: [], reader: [], stranger: [] },
} as const

test('the matrix is written out in full', () => {
  expect(Object.keys(ALLOWED)).toEqual([...STATUSES])
  const rows = Object.values(ALLOWED)
  expect(rows.map((row) => Object.keys(row))).toEqual(STATUSES.map(() => [...RELATIONS]))
  expect(rows.flatMap((row) => Object.values(row).flat())).toHaveLength(46)
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

describe('a step', () => {
  const asked = new Set<string>(['owner', 'unit_admin', 'helper'])
  const all = new Set<string>(['owner', 'unit_admin'])
  test.each(RELATIONS)('is changed by the %s where they were asked for it, or may change all', (relation) => {
    for (const status of STATUSES) {
      const application = anApplication({ status })
      const open = (OPEN_STATUSES as readonly string[]).includes(status)
      expect(mayEditStep(application, anActor(relation), 'staff'), status).toBe(open && asked.has(relation))
      for (const other of ['finance', 'constructor', ''])
        expect(mayEditStep(application, anActor(relation), other), other).toBe(open && all.has(relation))
    }
  })
  test.each(RELATIONS)('is read by the %s as it is being filled in, or not at all', (relation) => {
    for (const status of STATUSES) {
      const open = (OPEN_STATUSES as readonly string[]).includes(status)
      const reads = all.has(relation) || (open && relation === 'helper')
      expect(maySeeDraft(anApplication({ status }), anActor(relation)), status).toBe(reads)
    }
  })
  test('in the bin is nobody’s to change', () => {
    const binned = anApplication({ deletedAt: new Date(0) })
    for (const relation of RELATIONS) expect(mayEditStep(binned, anActor(relation), 'staff')).toBe(false)
    expect(maySeeDraft(binned, EVERYONE.helper)).toBe(false)
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
  ['DRAFT', 'assign', 'owner', null, 'assigned'],
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
  helper:          ['helper',     true,  false, true,  true],
  helperWhoLeft:   ['stranger',   false, false, false, false],
  helperUnbound:   ['stranger',   false, false, false, false],
  appointedHelper: ['unit_admin', true,  true,  true,  true],
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
  itsLeader:       ['reader',     false, false, false, true],
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
  test.each(['COUNTY_REVIEW', 'COUNTY_RETURNED', 'CITY_FORMAL'] as const)(
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

test('a file of 市本级 is reviewed by the city officer, whom a file of a county offers nothing', () => {
  const officer = { ...anActor('city'), role: 'city_officer' as const }
  const proper = anApplication({ status: 'COUNTY_REVIEW', regionCode: '3304J0' })
  expect(verbsFor(proper, officer)).toEqual(expect.arrayContaining(['approve', 'return']))
  expect(verbsFor({ ...proper, regionCode: '330402' }, officer)).not.toContain('approve')
})

test('an office reads what the unit passed on, the unit its latest', () => {
  const mended = anApplication({ status: 'UNIT_REVIEW', dataVersion: 3, passedVersion: 2 })
  for (const relation of ['county', 'city', 'reader'] as const) {
    expect(maySee(mended, anActor(relation))).toBe(true)
    expect(versionFor(mended, anActor(relation))).toBe(2)
  }
  for (const relation of ['owner', 'unit_admin', 'helper', 'colleague'] as const)
    expect(versionFor(mended, anActor(relation))).toBe(3)
})
