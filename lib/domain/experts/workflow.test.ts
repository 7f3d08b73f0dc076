import { describe, expect, test } from 'vitest'
import { type Actor, ROLES, type Role } from '../actor'
import {
  EXPERT_RELATIONS,
  EXPERT_STATUSES,
  EXPERT_WORKFLOW,
  type ExpertRelation,
  type ExpertStatus,
  expertRelation,
  expertTransition,
  expertVerbsFor,
  isInPool,
  maySeeExpert,
} from './workflow'

const EXPERT = '22222222-2222-4222-8222-222222222222'
const SUBMITTED = new Date('2026-11-01T00:00:00Z')

const standing = (status: ExpertStatus, submittedAt: Date | null = SUBMITTED) => ({
  accountId: EXPERT,
  status,
  submittedAt,
  admittedAt: null,
})
const actorOf = (role: Role, accountId = '99999999-9999-4999-8999-999999999999'): Actor => ({
  accountId,
  sessionId: accountId,
  role,
  name: '陆晓明',
  unitId: EXPERT,
  regionCode: '330481',
})
const PLAIN: Record<ExpertRelation, Actor> = {
  own: actorOf('expert', EXPERT),
  keeper: actorOf('expert_admin'),
  reader: actorOf('city_officer'),
  stranger: actorOf('legal_admin'),
}

const WRITE = ['edit', 'submit'] as const
const AGAINST = ['suspend', 'remove', 'blacklist'] as const
// biome-ignore format: columns
const ALLOWED: Record<ExpertStatus, { own: readonly string[]; keeper: readonly string[] }> = {
  none:            { own: WRITE,                keeper: [] },
  submitted:       { own: [],                   keeper: ['admit', 'return', 'decline', 'blacklist'] },
  returned:        { own: WRITE,                keeper: [] },
  declined:        { own: WRITE,                keeper: ['blacklist'] },
  admitted:        { own: [...WRITE, 'confirm'], keeper: AGAINST },
  changing:        { own: [],                   keeper: ['admit', 'return', 'decline', ...AGAINST] },
  change_returned: { own: [...WRITE, 'confirm'], keeper: AGAINST },
  lapsed:          { own: [...WRITE, 'confirm'], keeper: AGAINST },
  suspended:       { own: [],                   keeper: ['remove', 'blacklist', 'restore'] },
  removed:         { own: WRITE,                keeper: ['blacklist'] },
  blacklisted:     { own: [],                   keeper: ['restore'] },
}

test('the matrix is written out in full', () => expect(Object.keys(ALLOWED)).toEqual([...EXPERT_STATUSES]))

describe.each(EXPERT_STATUSES)('an expert who is %s', (status) => {
  test.each(EXPERT_RELATIONS)('offers the %s what the table says and nothing else', (relation) => {
    const offered = relation === 'own' || relation === 'keeper' ? ALLOWED[status][relation] : []
    expect(expertVerbsFor(standing(status), PLAIN[relation]).toSorted()).toEqual([...offered].toSorted())
    for (const { verb } of EXPERT_WORKFLOW)
      expect(expertTransition(standing(status), PLAIN[relation], verb) !== undefined, verb).toBe(
        offered.includes(verb),
      )
  })
})

test('one verb from one status leads to one place', () => {
  const rows = EXPERT_WORKFLOW.flatMap(({ verb, by, from }) =>
    from.map((status) => `${by} ${verb} ${status}`),
  )
  expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([])
})

test('a change that is sent, returned, admitted or refused never takes its expert out of the pool', () => {
  const changes = EXPERT_WORKFLOW.filter(({ event }) => event?.startsWith('change_'))
  expect(changes).toHaveLength(4)
  for (const { from, to } of changes) expect([...from, to!].every((status) => isInPool(status))).toBe(true)
})

test('from outside into the pool leads only what the keeper decides, and a confirmation that came late', () => {
  const entries = EXPERT_WORKFLOW.flatMap(({ verb, by, from, to }) =>
    from
      .filter((status) => to && isInPool(to) && !isInPool(status))
      .map((status) => `${by} ${verb} ${status}`),
  )
  expect(entries).toEqual(['own confirm lapsed', 'keeper admit submitted', 'keeper restore suspended'])
})

// biome-ignore format: columns
const STANDS: Record<Role, ExpertRelation> = {
  legal_admin: 'stranger', member: 'stranger', county_reviewer: 'stranger',
  city_officer: 'reader', city_leader: 'reader', expert: 'stranger', county_leader: 'stranger',
  expert_admin: 'keeper', observer: 'reader',
  sys_admin: 'stranger', sec_admin: 'stranger', audit_admin: 'stranger', unassigned: 'stranger',
}

describe.each(ROLES)('%s', (role) => {
  const actor = actorOf(role)
  test(`stands to another’s profile as ${STANDS[role]}`, () =>
    expect(expertRelation(standing('admitted'), actor)).toBe(STANDS[role]))
  test('sees it from the first 提交 on if they read the pool, otherwise never', () => {
    for (const status of EXPERT_STATUSES) {
      expect(maySeeExpert(standing(status, null), actor)).toBe(false)
      expect(maySeeExpert(standing(status), actor)).toBe(STANDS[role] !== 'stranger')
    }
  })
  test('is offered nothing on what they do not see', () => {
    for (const status of EXPERT_STATUSES)
      if (!maySeeExpert(standing(status), actor)) expect(expertVerbsFor(standing(status), actor)).toEqual([])
  })
})

test('an expert sees their own profile always; an account of another role with the same id is a stranger', () => {
  expect(maySeeExpert(standing('none', null), PLAIN.own)).toBe(true)
  expect(expertRelation(standing('none', null), actorOf('member', EXPERT))).toBe('stranger')
})
