import { describe, expect, test } from 'vitest'
import { ACCOUNT_FAILURES, ADDRESS_FAILURES, lockedUntil } from './lock'

const now = new Date('2026-11-24T06:00:00Z')
const ago = (...minutes: number[]) => minutes.map((m) => new Date(now.getTime() - m * 60_000))

describe('failed sign-ins', () => {
  test('do not lock while there are four', () => {
    expect(lockedUntil(ago(1, 2, 3, 4), ACCOUNT_FAILURES, now)).toBeNull()
  })

  test('lock at the fifth within a quarter of an hour, for a quarter of an hour from then', () => {
    expect(lockedUntil(ago(1, 2, 3, 4, 16), ACCOUNT_FAILURES, now)).toEqual(new Date('2026-11-24T06:14:00Z'))
  })

  test('do not lock when the fifth lies further back', () => {
    expect(lockedUntil(ago(1, 2, 3, 4, 17), ACCOUNT_FAILURES, now)).toBeNull()
  })

  test('unlock after a quarter of an hour', () => {
    expect(lockedUntil(ago(15, 16, 17, 18, 19), ACCOUNT_FAILURES, now)).toBeNull()
    expect(lockedUntil(ago(14.9, 16, 17, 18, 19), ACCOUNT_FAILURES, now)).not.toBeNull()
  })

  test('lock an address only after thirty', () => {
    const every = Array.from(
      { length: ADDRESS_FAILURES },
      (_, index) => new Date(now.getTime() - index * 1000),
    )
    expect(lockedUntil(every.slice(1), ADDRESS_FAILURES, now)).toBeNull()
    expect(lockedUntil(every, ADDRESS_FAILURES, now)).not.toBeNull()
  })
})
