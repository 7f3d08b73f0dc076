const HOUR_MS = 3_600_000

/** How long before a round closes people are reminded (`domain.md` §2.6, T22), the last one first. */
const STAGES = [
  { key: '2h', ms: 2 * HOUR_MS },
  { key: '1d', ms: 24 * HOUR_MS },
  { key: '3d', ms: 72 * HOUR_MS },
] as const

export const FIRST_REMINDER_MS = STAGES[2].ms

export type Stage = { key: (typeof STAGES)[number]['key']; from: Date }

/** The reminder that is due at a moment, and since when; null before the first one and after the round has closed. */
export function stageAt(closesAt: Date, now: Date): Stage | null {
  const left = closesAt.getTime() - now.getTime()
  const stage = left > 0 ? STAGES.find(({ ms }) => left <= ms) : undefined
  return stage ? { key: stage.key, from: new Date(closesAt.getTime() - stage.ms) } : null
}
