import { dayIn, instantOf } from '../shanghai'
import type { ExpertPolicy } from './policy'
import type { ExpertStatus } from './workflow'

export type Confirmed = { status: ExpertStatus; confirmedAt: Date | null; since: Date }

const DAY_MS = 24 * 60 * 60 * 1000

/** From when the expert is asked whether the profile still holds: so many months after it was last said. */
export function asksFrom(confirmedAt: Date, policy: ExpertPolicy): Date {
  const [year, month, day] = dayIn(confirmedAt).split('-').map(Number) as [number, number, number]
  const months = year * 12 + (month - 1) + policy.confirmation.afterMonths
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate()
  const two = (value: number) => String(value).padStart(2, '0')
  return instantOf(`${Math.floor(months / 12)}-${two((months % 12) + 1)}-${two(Math.min(day, last))}`)
}

/** Until when 确认信息无变化 or a change has to have come. Who has only just come back has the whole time again. */
export function lapsesAt({ confirmedAt, since }: Confirmed, policy: ExpertPolicy): Date | null {
  if (!confirmedAt) return null
  const asked = Math.max(asksFrom(confirmedAt, policy).getTime(), since.getTime())
  return new Date(asked + policy.confirmation.withinDays * DAY_MS)
}

/** Whether the yearly question is open. A change that waits for its review has answered it. */
export const isAsked = (expert: Confirmed, policy: ExpertPolicy, now: Date): boolean =>
  expert.status === 'lapsed' ||
  ((expert.status === 'admitted' || expert.status === 'change_returned') &&
    expert.confirmedAt !== null &&
    now >= asksFrom(expert.confirmedAt, policy))

/** Whether the time to answer is over, so that the worker suspends. */
export function hasLapsed(expert: Confirmed, policy: ExpertPolicy, now: Date): boolean {
  if (expert.status !== 'admitted' && expert.status !== 'change_returned') return false
  const end = lapsesAt(expert, policy)
  return end !== null && now >= end
}
