/** So many failures within a quarter of an hour lock an account (domain §6.5). */
export const ACCOUNT_FAILURES = 5
/** An office shares one address: it takes more to lock all who sit behind it. */
export const ADDRESS_FAILURES = 30
/** After so many a question is asked besides: who mistyped once or twice is not put off. */
export const QUESTION_AFTER = { account: 3, address: 20 } as const
/** So many experts may register from one address within a quarter of an hour, say those of one institute. */
export const ADDRESS_REGISTRATIONS = 30

const WINDOW = 15 * 60_000
const LOCK = 15 * 60_000

/** Until when a bucket is locked, or null. `failures` are newest first. */
export function lockedUntil(failures: readonly Date[], allowed: number, now: Date): Date | null {
  const newest = failures[0]
  const last = failures[allowed - 1]
  if (!newest || !last || newest.getTime() - last.getTime() > WINDOW) return null
  const until = new Date(newest.getTime() + LOCK)
  return now < until ? until : null
}
