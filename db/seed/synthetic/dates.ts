import type { Chance } from './chance'

/** How long an application takes part in its round: rounds of two years never overlap in it. */
const LONGEST_MS = 60 * 86_400_000

/** When things happened, in order: `count` instants between the opening of a round and now. */
export function instants(
  round: { opensAt: Date; closesAt: Date },
  now: Date,
  count: number,
  chance: Chance,
): Date[] {
  const from = round.opensAt.getTime()
  const length = Math.min(now.getTime(), round.closesAt.getTime(), from + LONGEST_MS) - from
  return Array.from({ length: count }, () => chance.next())
    .sort((a, b) => a - b)
    .map((share) => new Date(from + Math.floor(share * length)))
}
