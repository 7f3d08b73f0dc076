import type { FormSpec } from '../spec'
import { keptPlaces } from './places'
import { type MigrationStep, placeAfter } from './step'

/**
 * What is wrong with how a version takes the one before: a place without a successor, two that meet, a kind that
 * changes, a step that says nothing, or one that would change a draft again. In English, for whoever writes it.
 */
export function migrationFaults(older: FormSpec, newer: FormSpec): string[] {
  const steps = newer.migration ?? []
  const before = keptPlaces(older)
  const after = keptPlaces(newer)
  const arrived = new Map<string, string>()
  const faults: string[] = []
  for (const [place, kind] of before) {
    const to = placeAfter(steps, place)
    if (to === null) continue
    if (!after.has(to)) faults.push(`${place} would stand at ${to}, which is not asked: move or drop it`)
    else if (after.get(to) !== kind)
      faults.push(`${place} is ${kind} and ${to} is ${after.get(to)}: drop it and ask anew`)
    if (arrived.has(to)) faults.push(`${place} and ${arrived.get(to)} both come to ${to}`)
    arrived.set(to, place)
  }
  for (const place of after.keys())
    if (placeAfter(steps, place) !== place) faults.push(`${place} would be moved again: name it otherwise`)
  steps.forEach((step, at) => {
    const earlier = steps.slice(0, at)
    const stands = [...before.keys()].map((place) => placeAfter(earlier, place))
    if (!stands.some((place) => place !== null && placeAfter([step], place) !== place))
      faults.push(`${told(step)} finds nothing to change`)
  })
  return faults
}

const told = (step: MigrationStep): string => JSON.stringify(step)
