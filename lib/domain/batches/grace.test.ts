import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../shanghai'
import { type GracedWindow, graceEndsAt, inGrace, inTime } from './grace'

/** Windows of any day and minute of Shanghai, also such as end at midnight or in a leap night. */
const window: fc.Arbitrary<GracedWindow> = fc
  .record({
    day: fc.date({ min: new Date('2024-02-27'), max: new Date('2028-03-02'), noInvalidDate: true }),
    minute: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    length: fc.integer({ min: 1, max: 200 * 24 * 60 }),
    graceMinutes: fc.integer({ min: 0, max: 120 }),
  })
  .map(({ day, minute, length, graceMinutes }) => {
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    const closesAt = instantOf(day.toISOString().slice(0, 10), time)
    return { opensAt: new Date(closesAt.getTime() - length * 60_000), closesAt, graceMinutes }
  })
const ms = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -20_000_000, max: 20_000_000 }))
const later = (at: Date, by: number) => new Date(at.getTime() + by)

describe('R02 with its grace', () => {
  test('what begins inside the window is in time, and nothing else, where nothing was begun before', () =>
    fc.assert(
      fc.property(window, ms, fc.boolean(), (round, by, fromStart) => {
        const now = later(fromStart ? round.opensAt : round.closesAt, by)
        expect(inTime(round, null, now).ok).toBe(now >= round.opensAt && now < round.closesAt)
      }),
    ))

  test('after the end counts alone what was begun inside the window, and only until the grace is over', () =>
    fc.assert(
      fc.property(window, ms, ms, (round, begunBy, by) => {
        const begunAt = later(round.closesAt, begunBy)
        const now = later(graceEndsAt(round), by)
        fc.pre(now >= round.closesAt)
        const begunInTime = begunAt >= round.opensAt && begunAt < round.closesAt
        expect(inTime(round, begunAt, now).ok).toBe(begunInTime && now < graceEndsAt(round))
      }),
    ))

  test('to the millisecond: ten minutes after 17:00 in Shanghai', () => {
    const round = {
      opensAt: instantOf('2026-10-01', '09:00'),
      closesAt: instantOf('2026-12-31', '17:00'),
      graceMinutes: 10,
    }
    const lastMoment = new Date('2026-12-31T08:59:59.999Z')
    expect(inTime(round, lastMoment, new Date('2026-12-31T09:09:59.999Z')).ok).toBe(true)
    expect(inTime(round, lastMoment, new Date('2026-12-31T09:10:00.000Z'))).toEqual({
      ok: false,
      refusal: { code: 'closed', since: '2026-12-31T09:00:00.000Z' },
    })
    expect(inTime(round, round.closesAt, new Date('2026-12-31T09:05:00.000Z')).ok).toBe(false)
  })

  test('a round without grace ends at its end', () =>
    fc.assert(
      fc.property(window, ms, (round, by) => {
        const strict = { ...round, graceMinutes: 0 }
        const now = later(round.closesAt, by)
        expect(inGrace(strict, now)).toBe(false)
        expect(inTime(strict, later(round.closesAt, -1), now).ok).toBe(inTime(strict, null, now).ok)
      }),
    ))

  test('something begun before is never a reason to refuse what is begun in time now', () =>
    fc.assert(
      fc.property(window, ms, ms, (round, begunBy, by) => {
        const now = later(round.closesAt, by)
        fc.pre(now >= round.opensAt && now < round.closesAt)
        expect(inTime(round, later(round.opensAt, begunBy), now).ok).toBe(true)
      }),
    ))
})
