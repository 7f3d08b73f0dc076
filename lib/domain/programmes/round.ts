import { dayIn, instantOf } from '../shanghai'
import type { Programme } from './programme'

export type Round = {
  programmeKey: string
  year: number
  formKey: string
  opensAt: Date
  closesAt: Date
  countyClosesAt: Date
  cityClosesAt: Date | null
}

/** The windows of a year's round: applications from October to the end of the year, counties four weeks longer, the city until the end of March. */
export const roundOf = (programme: Programme, year: number): Round => ({
  programmeKey: programme.key,
  year,
  formKey: programme.formKey,
  opensAt: instantOf(`${year}-10-01`, '09:00'),
  closesAt: instantOf(`${year}-12-31`, '17:00'),
  countyClosesAt: instantOf(`${year + 1}-01-28`, '17:00'),
  cityClosesAt: instantOf(`${year + 1}-03-31`, '17:00'),
})

/** How long the demo's round stays open at least. */
const DEMO_WEEKS = 8

/**
 * The round of a demo, open today and for the coming weeks whenever it is played: the windows of the year where
 * they hold, otherwise from thirty days ago until eight weeks from now, to the hour of 17:00.
 */
export function demoRound(programme: Programme, now: Date): Round {
  const round = roundOf(programme, Number(dayIn(now).slice(0, 4)))
  const until = instantOf(dayIn(daysFrom(now, DEMO_WEEKS * 7)), '17:00')
  const opensAt = round.opensAt < now ? round.opensAt : instantOf(dayIn(daysFrom(now, -30)), '09:00')
  if (round.closesAt > until) return { ...round, opensAt }
  return {
    ...round,
    opensAt,
    closesAt: until,
    countyClosesAt: daysFrom(until, 28),
    cityClosesAt: daysFrom(until, 90),
  }
}

const daysFrom = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000)
