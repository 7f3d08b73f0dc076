const HOUR_MS = 3_600_000

/**
 * How long before the end of a window people are reminded, the last one first (`domain.md` §2.6, T22): of the
 * applicants' end those who have not sent their file to the county, of the county's those who review. A change of
 * these is a change of policy.
 */
const STAGES = [
  { key: '2h', ms: 2 * HOUR_MS },
  { key: '1d', ms: 24 * HOUR_MS },
  { key: '3d', ms: 72 * HOUR_MS },
  { key: '7d', ms: 168 * HOUR_MS },
] as const

export const FIRST_REMINDER_MS = STAGES[3].ms

export type Stage = { key: (typeof STAGES)[number]['key']; from: Date }

/** The reminder that is due at a moment, and since when; null before the first one and after the window has closed. */
export function stageAt(closesAt: Date, now: Date): Stage | null {
  const left = closesAt.getTime() - now.getTime()
  const stage = left > 0 ? STAGES.find(({ ms }) => left <= ms) : undefined
  return stage ? { key: stage.key, from: new Date(closesAt.getTime() - stage.ms) } : null
}
