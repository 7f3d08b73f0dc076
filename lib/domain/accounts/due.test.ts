import { describe, expect, test } from 'vitest'
import { dueOf, type Keeping, passwordDaysLeft } from './due'

const now = new Date('2026-11-24T06:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60_000)
const kept = (over: Partial<Keeping> = {}): Keeping => ({
  role: 'city_officer',
  username: 'shiju09',
  demo: false,
  mustChangePassword: false,
  passwordSince: daysAgo(1),
  hasFactor: true,
  ...over,
})

describe('before any other page opens', () => {
  test.each([
    ['nothing is due', {}, null],
    ['a first password is changed', { mustChangePassword: true }, 'first_password'],
    ['a password of 89 days is good', { passwordSince: daysAgo(89) }, null],
    ['one of 90 days is changed', { passwordSince: daysAgo(90) }, 'old_password'],
    ['an expert’s never ages', { role: 'expert', passwordSince: daysAgo(900) }, null],
    ['a second factor is set up', { hasFactor: false }, 'factor'],
    ['an expert needs none', { role: 'expert', hasFactor: false }, null],
    ['the password comes first', { mustChangePassword: true, hasFactor: false }, 'first_password'],
    [
      'a demo person keeps theirs',
      { demo: true, mustChangePassword: true, passwordSince: daysAgo(900) },
      null,
    ],
    [
      'who signs in at the provider has none here',
      { role: 'member', username: null, mustChangePassword: true },
      null,
    ],
    ['who waits for a role is staff too', { role: 'unassigned', hasFactor: false }, 'factor'],
  ] as [string, Partial<Keeping>, string | null][])('%s', (_, over, due) =>
    expect(dueOf(kept(over), 'required', now)).toBe(due),
  )
  test('a second factor may be left out where the policy says so', () =>
    expect(dueOf(kept({ hasFactor: false }), 'optional', now)).toBeNull())
})

test.each([
  [{}, 89],
  [{ passwordSince: daysAgo(83) }, 7],
  [{ demo: true }, null],
  [{ role: 'expert' as const }, null],
])('%j has so many days left: %s', (over, days) => expect(passwordDaysLeft(kept(over), now)).toBe(days))
