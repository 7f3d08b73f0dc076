import { describe, expect, test } from 'vitest'
import { instantOf } from '../shanghai'
import { changeWindows, mayPublish } from './change'
import type { Windows } from './read'

const running = {
  opensAt: instantOf('2026-10-01', '09:00'),
  closesAt: instantOf('2026-12-31', '17:00'),
  countyClosesAt: instantOf('2027-01-28', '17:00'),
  cityClosesAt: instantOf('2027-03-31', '17:00') as Date | null,
  graceMinutes: 10,
  note: '',
}
const now = instantOf('2026-12-30', '10:00')
const WHY = '因系统维护顺延'
const change = (over: Partial<Windows>, reason = WHY, before = running) =>
  changeWindows(before, { ...running, cityClosesAt: running.cityClosesAt!, ...over }, reason, now)
const problemsOf = (result: ReturnType<typeof change>) =>
  result.ok || result.refusal.code !== 'invalid'
    ? []
    : result.refusal.problems.map(({ field, code }) => `${field} ${code}`)

const LATER = { closesAt: instantOf('2027-01-04', '17:00') }

describe('a round that is running', () => {
  test('is prolonged with a reason, and the rest stays as it is', () =>
    expect(change(LATER)).toEqual({
      ok: true,
      value: { moved: ['closes'], reason: WHY, windows: { ...LATER, graceMinutes: 10, note: '' } },
    }))

  test.each([
    ['', 'reason required'],
    ['  ', 'reason required'],
    ['顺延三天', 'reason reason_short'],
    ['顺'.repeat(201), 'reason reason_long'],
  ])('is not moved for the reason “%s”', (reason, problem) =>
    expect(problemsOf(change(LATER, reason))).toEqual([problem]),
  )

  test('nor is its grace changed without one, but its note is', () => {
    expect(problemsOf(change({ graceMinutes: 20 }, ''))).toEqual(['reason required'])
    expect(change({ note: '请尽早提交。' }, '')).toMatchObject({
      value: { moved: [], reason: '', windows: { note: '请尽早提交。' } },
    })
  })

  test('was opened when it was opened, and is not closed in the past', () => {
    expect(problemsOf(change({ opensAt: instantOf('2026-10-08', '09:00') }))).toEqual(['opensOn opened'])
    expect(problemsOf(change({ closesAt: now }))).toEqual(['closesOn past'])
    expect(change({ closesAt: new Date(now.getTime() + 60_000) }).ok).toBe(true)
  })

  test('whose city had no end yet gets one', () =>
    expect(change({}, WHY, { ...running, cityClosesAt: null })).toMatchObject({
      value: { moved: ['cityCloses'] },
    }))

  test('is not moved by seconds that no page shows', () => {
    const before = { ...running, closesAt: new Date(running.closesAt.getTime() + 59_999) }
    expect(change({}, '', before)).toMatchObject({ value: { moved: [], windows: {} } })
  })
})

describe('a round', () => {
  test('is published once, and not when it would be over', () => {
    const prepared = { publishedAt: null, closesAt: running.closesAt }
    expect(mayPublish(prepared, now).ok).toBe(true)
    expect(mayPublish({ ...prepared, publishedAt: now }, now)).toMatchObject({
      refusal: { code: 'not_allowed' },
    })
    expect(mayPublish(prepared, running.closesAt)).toMatchObject({
      refusal: { problems: [{ field: 'closesOn', code: 'past' }] },
    })
  })
})
