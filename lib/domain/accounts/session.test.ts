import { describe, expect, test } from 'vitest'
import { isLive, isWorthNoting, type SessionState } from './session'

const now = new Date('2026-11-24T06:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const aSession = (over: Partial<SessionState> = {}): SessionState => ({
  seenAt: ago(1),
  endedAt: null,
  disabledAt: null,
  role: 'legal_admin',
  ...over,
})

describe('a session', () => {
  test.each([
    ['legal_admin', 29, true],
    ['legal_admin', 30, false],
    ['member', 29, true],
    ['member', 30, false],
    ['county_reviewer', 14, true],
    ['county_reviewer', 15, false],
    ['city_officer', 15, false],
    ['city_leader', 15, false],
  ] as const)('of a %s that rested %d minutes is live: %s', (role, minutes, live) => {
    expect(isLive(aSession({ role, seenAt: ago(minutes) }), now)).toBe(live)
  })

  test('that was ended is not live', () => {
    expect(isLive(aSession({ endedAt: ago(0) }), now)).toBe(false)
  })

  test('of a disabled account is not live', () => {
    expect(isLive(aSession({ disabledAt: ago(0) }), now)).toBe(false)
  })

  test('is noted at most once a minute', () => {
    expect(isWorthNoting(aSession({ seenAt: ago(0.9) }), now)).toBe(false)
    expect(isWorthNoting(aSession({ seenAt: ago(1) }), now)).toBe(true)
  })
})
