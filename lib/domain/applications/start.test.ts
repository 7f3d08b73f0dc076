import { describe, expect, test } from 'vitest'
import { EVERYONE, type Someone } from '@/tests/support/builders'
import { isOpen, mayApply } from './start'

const round = {
  opensAt: new Date('2026-10-01T09:00:00+08:00'),
  closesAt: new Date('2026-12-31T17:00:00+08:00'),
}
const inTime = new Date('2026-11-24T14:00:00+08:00')
const verified = { verified: { name: '海宁示例新材料有限公司' } }
const codeOf = (result: ReturnType<typeof mayApply>) => (result.ok ? 'ok' : result.refusal.code)
const msAfter = (at: Date, ms: number) => new Date(at.getTime() + ms)

describe('开始申报', () => {
  test.each([
    ['owner', 'ok'],
    ['unitAdmin', 'ok'],
    ['adminWhoOwns', 'ok'],
    ['colleague', 'ok'],
    ['newPerson', 'not_bound'],
    ['expert', 'not_allowed'],
    ['itsCounty', 'not_allowed'],
    ['cityOfficer', 'not_allowed'],
    ['cityLeader', 'not_allowed'],
  ] satisfies [Someone, string][])('by %s: %s', (who, expected) => {
    expect(codeOf(mayApply(EVERYONE[who], verified, round, inTime))).toBe(expected)
  })
  test.each([
    ['that is not verified', { verified: null }],
    ['that is not there', null],
  ])('of a unit %s has to wait for the county', (_, unit) => {
    expect(codeOf(mayApply(EVERYONE.owner, unit, round, inTime))).toBe('unit_not_verified')
  })
  test('finds nothing where there is no round', () => {
    expect(codeOf(mayApply(EVERYONE.owner, verified, null, inTime))).toBe('not_found')
  })
})

describe('a round', () => {
  test.each([
    [-1, { code: 'not_open', opensAt: '2026-10-01T01:00:00.000Z' }],
    [0, null],
    [1, null],
  ])('%i ms after it opens', (ms, refusal) => {
    const answer = isOpen(round, msAfter(round.opensAt, ms))
    expect(answer.ok ? null : answer.refusal).toEqual(refusal)
  })
  test.each([
    [-1, null],
    [0, { code: 'closed', since: '2026-12-31T09:00:00.000Z' }],
    [1, { code: 'closed', since: '2026-12-31T09:00:00.000Z' }],
  ])('%i ms after it closes', (ms, refusal) => {
    const answer = isOpen(round, msAfter(round.closesAt, ms))
    expect(answer.ok ? null : answer.refusal).toEqual(refusal)
  })
})
