import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRealDate, normaliseDate, normaliseMonth } from './date'

describe('a day as people write it', () => {
  test.each([
    '20260115',
    '2026年1月15日',
    '2026-1-15',
    '2026/01/15',
    '2026.1.15',
    '２０２６年１月１５日',
    ' 2026-01-15 ',
  ])('%s is the fifteenth of January 2026', (typed) => expect(normaliseDate(typed)).toBe('2026-01-15'))
  test.each(['2026', '明天', '15/01/2026', '2026-01', ''])('%s stays as it is', (typed) =>
    expect(normaliseDate(typed)).toBe(typed),
  )
  test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s is on the calendar', (day) =>
    expect(isRealDate(day)).toBe(true),
  )
  test.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '2026-01-00', '26-1-1'])(
    '%s is not',
    (day) => expect(isRealDate(day)).toBe(false),
  )
  test('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const day = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
          expect(isRealDate(day)).toBe(new Date(Date.UTC(y, m - 1, d)).toISOString().startsWith(day))
        },
      ),
    )
  })
})

describe('a month', () => {
  test.each(['202601', '2026年1月', '2026-1', '2026/01'])('%s is January 2026', (typed) =>
    expect(normaliseMonth(typed)).toBe('2026-01'),
  )
})
