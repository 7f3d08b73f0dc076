import type { Status } from '@/lib/domain/applications/workflow'
import { chanceOf } from './chance'

export type PlannedApplication = {
  /** Among all of the run, from 0. */
  index: number
  /** 0 is the round of today. */
  yearsAgo: 0 | 1 | 2
  status: Status
  /** Returned once by the county and submitted again before it came to where it stands. */
  mended: boolean
}
export type PlannedUnit = { index: number; applications: PlannedApplication[] }

/** The first four are every status there is; the ten together are how often each is met. */
const STATUS_CYCLE: readonly Status[] = [
  'COUNTY_REVIEW',
  'DRAFT',
  'CITY_FORMAL',
  'COUNTY_RETURNED',
  'CITY_FORMAL',
  'COUNTY_REVIEW',
  'DRAFT',
  'CITY_FORMAL',
  'COUNTY_REVIEW',
  'CITY_FORMAL',
]

/** How many rounds a unit has taken part in. */
const ROUNDS = [1, 2, 1, 3] as const

/** Which applications there are to be: every status in turn, over units and the rounds of three years. */
export function planOf(applications: number, seed: number): PlannedUnit[] {
  const units: PlannedUnit[] = []
  for (let index = 0; index < applications; ) {
    const rounds = Math.min(ROUNDS[units.length % ROUNDS.length]!, applications - index)
    const own = Array.from({ length: rounds }, (_, round): PlannedApplication => {
      const status = STATUS_CYCLE[(index + round) % STATUS_CYCLE.length]!
      const submitted = status === 'COUNTY_REVIEW' || status === 'CITY_FORMAL'
      return {
        index: index + round,
        yearsAgo: (rounds - 1 - round) as 0 | 1 | 2,
        status,
        mended: submitted && chanceOf(seed, 'mended', index + round).in100(25),
      }
    })
    units.push({ index: units.length, applications: own })
    index += rounds
  }
  return units
}
