/**
 * One thing that a version of a definition does otherwise than the version before. Data that survives JSON. A place is
 * `step.field`, `step.column` of a list or `step.slot` of an attachment checklist; what stands below it by a dot goes
 * along, as the years of a matrix row do.
 */
export type MigrationStep =
  /** A field stands under another name, perhaps in another step. A column stays in its list. */
  | { rename: { from: string; to: string } }
  /** A place, or a whole step, is no longer asked. */
  | { drop: string }
  /** Everything of a step stands in another one now: under a new name, or joined to one that is there. */
  | { renameStep: { from: string; to: string } }

/** `host.x` → `host`, `x`. A field's own name may hold dots. */
export function splitPlace(place: string): [step: string, field: string] {
  const at = place.indexOf('.')
  return at < 0 ? [place, ''] : [place.slice(0, at), place.slice(at + 1)]
}

const isWithin = (place: string, above: string): boolean => place === above || place.startsWith(`${above}.`)

/** Where a place, or a whole step, stands afterwards; null where it is asked no more. */
export function placeAfter(steps: readonly MigrationStep[], place: string): string | null {
  let now = place
  for (const step of steps) {
    if ('drop' in step) {
      if (isWithin(now, step.drop)) return null
      continue
    }
    const { from, to } = 'rename' in step ? step.rename : step.renameStep
    if (isWithin(now, from)) now = to + now.slice(from.length)
  }
  return now
}
