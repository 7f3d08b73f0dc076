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

/** The first six are every status there is; the ten together say how often each is met. */
const STATUS_CYCLE: readonly Status[] = [
  'COUNTY_REVIEW',
  'DRAFT',
  'CITY_FORMAL',
  'COUNTY_RETURNED',
  'UNIT_REVIEW',
  'UNIT_RETURNED',
  'COUNTY_REVIEW',
  'CITY_FORMAL',
  'DRAFT',
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
      const status = statusOf(index + round, seed)
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

/** Shuffled within each ten but the first, so that no region always meets the same statuses. */
function statusOf(index: number, seed: number): Status {
  const ten = Math.floor(index / STATUS_CYCLE.length)
  const chance = chanceOf(seed, 'statuses', ten)
  const drawn = STATUS_CYCLE.map((status) => ({ status, at: ten === 0 ? 0 : chance.next() }))
  return drawn.toSorted((a, b) => a.at - b.at)[index % STATUS_CYCLE.length]!.status
}
