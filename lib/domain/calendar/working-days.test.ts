import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWorkingDays, afterWorkingDays, CALENDARS, isWorkingDay, workingDaysBetween } from './working-days'

const day = fc
  .date({ min: new Date('2025-06-01'), max: new Date('2027-06-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

describe('working days', () => {
  test.each([
    ['2026-11-24', true, 'a Tuesday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-02-14', true, 'a Saturday worked for 春节'],
    ['2026-02-17', false, '春节'],
    ['2026-10-07', false, '国庆节'],
    ['2026-10-10', true, 'a Saturday worked for 国庆节'],
    ['2028-10-02', true, 'a Monday of a year that is not announced'],
  ])('%s: %s, %s', (at, working) => expect(isWorkingDay(at)).toBe(working))

  test('three after a Thursday before 国庆节 skip the whole week', () =>
    expect(addWorkingDays('2026-09-30', 3)).toBe('2026-10-10'))

  test('a moment after working days has the same time of day, in Shanghai', () =>
    // Late on Wednesday by UTC, Thursday in Shanghai.
    expect(afterWorkingDays(new Date('2026-11-25T17:00:00Z'), 3)).toEqual(new Date('2026-11-30T17:00:00Z')))

  test('what was added is what lies between, and ends on a working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const to = addWorkingDays(from, count)
        expect(isWorkingDay(to)).toBe(true)
        expect(workingDaysBetween(from, to)).toBe(count)
        expect(addWorkingDays(from, count - 1) < to).toBe(true)
      }),
    )
  })

  test('what lies between grows with every day, and is nothing backwards', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        if (a >= b) expect(workingDaysBetween(a, b)).toBe(0)
        else
          expect(workingDaysBetween(a, b)).toBeLessThanOrEqual((Date.parse(b) - Date.parse(a)) / 86_400_000)
      }),
    )
  })

  test('each year’s calendar names its source, and moves only days that need moving', () => {
    for (const { source, from, to, off, worked } of CALENDARS) {
      expect(source).not.toBe('')
      for (const at of [...off, ...worked]) expect(at >= from && at <= to).toBe(true)
      const weekday = (at: string) => new Date(`${at}T00:00:00Z`).getUTCDay()
      expect(off.filter((at) => [0, 6].includes(weekday(at)))).toEqual([])
      expect(worked.filter((at) => ![0, 6].includes(weekday(at)))).toEqual([])
    }
  })
})
