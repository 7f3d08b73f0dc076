import { trimmed } from '@/lib/forms/formats/text'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { ENDS, type End } from './ends'
import type { Windows } from './read'

type Published = Omit<Windows, 'cityClosesAt'> & { cityClosesAt: Date | null }

const AT = {
  opens: 'opensAt',
  closes: 'closesAt',
  countyCloses: 'countyClosesAt',
  cityCloses: 'cityClosesAt',
} as const satisfies Record<End, keyof Windows>

/** What a change moves, and the windows as they then are; `reason` is '' where only the note was changed. */
export type BatchChange = { moved: readonly End[]; reason: string; windows: Partial<Windows> }

/**
 * Decides a change of a round that people already know: what has happened is not moved, nothing is moved into the
 * past, and whoever moves a window or the grace says why in at least five characters.
 */
export function changeWindows(
  before: Published,
  after: Windows,
  typedReason: string,
  now: Date,
): Result<BatchChange> {
  // A page shows minutes: an end that is shown as it was is not moved by the seconds it has besides.
  const moved = ENDS.filter((end) => minuteOf(before[AT[end]]) !== minuteOf(after[AT[end]]))
  const problems: Problem[] = moved.flatMap((end): Problem[] => {
    if (end === 'opens' && before.opensAt <= now) return [wrong('opensOn', 'opened')]
    return after[AT[end]] <= now ? [wrong(`${end}On`, 'past')] : []
  })
  const reason = trimmed(typedReason)
  const length = [...reason].length
  if (moved.length > 0 || before.graceMinutes !== after.graceMinutes) {
    if (length === 0) problems.push({ field: 'reason', code: 'required', severity: 'missing' })
    else if (length < 5) problems.push(wrong('reason', 'reason_short'))
  }
  if (length > 200) problems.push(wrong('reason', 'reason_long', { most: 200, found: length }))
  if (problems.length > 0) return refuse({ code: 'invalid', problems })
  const { graceMinutes, note } = after
  const windows = Object.fromEntries(moved.map((end) => [AT[end], after[AT[end]]]))
  return ok({ moved, reason, windows: { ...windows, graceMinutes, note } })
}

const minuteOf = (at: Date | null): number | null => at && Math.floor(at.getTime() / 60_000)

/** 发布: never a round that would be over at once. */
export function mayPublish(batch: { publishedAt: Date | null; closesAt: Date }, now: Date): Result<null> {
  if (batch.publishedAt) return refuse({ code: 'not_allowed' })
  return batch.closesAt <= now ? refuse({ code: 'invalid', problems: [wrong('closesOn', 'past')] }) : ok(null)
}

const wrong = (field: string, code: string, params?: Problem['params']): Problem => ({
  field,
  code,
  severity: 'error',
  ...(params && { params }),
})
