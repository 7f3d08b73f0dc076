import { describe, expect, test } from 'vitest'
import { asksFrom, type Confirmed, hasLapsed, isAsked, lapsesAt } from './confirmation'
import { EXPERT_POLICY } from './policy'
import { EXPERT_STATUSES, type ExpertStatus } from './workflow'

const at = (text: string) => new Date(`${text}+08:00`)
const ADMITTED = at('2025-11-24T15:30:00')
const expert = (over: Partial<Confirmed> = {}): Confirmed => ({
  status: 'admitted',
  confirmedAt: ADMITTED,
  since: ADMITTED,
  ...over,
})

describe('the yearly confirmation', () => {
  test.each([
    ['2025-11-24T15:30:00', '2026-11-24T00:00:00'],
    ['2024-02-29T09:00:00', '2025-02-28T00:00:00'],
    ['2025-12-31T23:59:00', '2026-12-31T00:00:00'],
  ])('of %s is asked from %s on', (confirmed, from) =>
    expect(asksFrom(at(confirmed), EXPERT_POLICY)).toEqual(at(from)),
  )

  test('is not asked the moment before', () => {
    expect(isAsked(expert(), EXPERT_POLICY, at('2026-11-23T23:59:59'))).toBe(false)
    expect(isAsked(expert(), EXPERT_POLICY, at('2026-11-24T00:00:00'))).toBe(true)
  })

  test('may be answered for thirty days', () => {
    expect(lapsesAt(expert(), EXPERT_POLICY)).toEqual(at('2026-12-24T00:00:00'))
    expect(hasLapsed(expert(), EXPERT_POLICY, at('2026-12-23T23:59:59'))).toBe(false)
    expect(hasLapsed(expert(), EXPERT_POLICY, at('2026-12-24T00:00:00'))).toBe(true)
  })

  test('gives who came back late the same thirty days', () => {
    const back = expert({ since: at('2027-03-01T10:00:00') })
    expect(hasLapsed(back, EXPERT_POLICY, at('2027-03-31T09:59:59'))).toBe(false)
    expect(hasLapsed(back, EXPERT_POLICY, at('2027-03-31T10:00:00'))).toBe(true)
  })

  test('concerns only who stands in the pool and has no change waiting', () => {
    const late = at('2030-01-01T00:00:00')
    const lapsing = (status: ExpertStatus) => hasLapsed(expert({ status }), EXPERT_POLICY, late)
    expect(EXPERT_STATUSES.filter(lapsing)).toEqual(['admitted', 'change_returned'])
    const asked = (status: ExpertStatus) => isAsked(expert({ status }), EXPERT_POLICY, late)
    expect(EXPERT_STATUSES.filter(asked)).toEqual(['admitted', 'change_returned', 'lapsed'])
  })

  test('asks other numbers of another policy', () => {
    const policy = { ...EXPERT_POLICY, confirmation: { afterMonths: 6, withinDays: 10 } }
    expect(lapsesAt(expert(), policy)).toEqual(at('2026-06-03T00:00:00'))
  })
})
