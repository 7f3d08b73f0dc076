export const FAILURES = 5
const WINDOW = 15 * 60_000
const LOCK = 15 * 60_000

/** Five failures within a quarter of an hour lock for a quarter of an hour. `failures` are newest first. */
export function lockedUntil(failures: readonly Date[], now: Date): Date | null {
  const newest = failures[0]
  const fifth = failures[FAILURES - 1]
  if (!newest || !fifth || newest.getTime() - fifth.getTime() > WINDOW) return null
  const until = new Date(newest.getTime() + LOCK)
  return now < until ? until : null
}
