import type { Result } from '@/lib/result'
import { isOpen } from '../applications/start'

export type GracedWindow = { opensAt: Date; closesAt: Date; graceMinutes: number }

/** Until when, exclusively, a submission that was begun in time may be finished. */
export const graceEndsAt = ({ closesAt, graceMinutes }: GracedWindow): Date =>
  new Date(closesAt.getTime() + graceMinutes * 60_000)

/** Whether the round is over and its grace is not: what was begun in time may be finished, nothing may be begun. */
export const inGrace = (window: GracedWindow, now: Date): boolean =>
  now >= window.closesAt && now < graceEndsAt(window)

/**
 * R02 with its grace (domain §2.8): a 提交 counts from when it was begun, as long as it is finished within the grace.
 * `now` is when this request began, `begunAt` when an earlier one did that was not accepted; null where there is none.
 */
export function inTime(window: GracedWindow, begunAt: Date | null, now: Date): Result<null> {
  return isOpen(window, begunAt && inGrace(window, now) ? begunAt : now)
}
