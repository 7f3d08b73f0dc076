/** Who was asked to fill in a step, and since when they say that it is done; null while they do not. */
export type Assignment = { to: string; doneAt: string | null }

/** 分工 of one application, by step. A step that nobody in particular was asked for is not there. */
export type Assignments = Record<string, Assignment>

/** The steps that this person was asked for. */
export const stepsAskedOf = (assigned: Assignments, accountId: string): string[] =>
  Object.keys(assigned).filter((step) => assigned[step]?.to === accountId)

export const isAskedFor = (assigned: Assignments, accountId: string, step: string): boolean =>
  stepsAskedOf(assigned, accountId).includes(step)

/**
 * 分工 after it was decided anew for the steps of `to`, '' for nobody. A step that stays with whom it was with stays as
 * it is; for another person it is not done yet.
 */
export function assignedAnew(assigned: Assignments, to: Readonly<Record<string, string>>): Assignments {
  const after = { ...assigned }
  for (const [step, accountId] of Object.entries(to)) {
    if (!accountId) delete after[step]
    else if (!isAskedFor(assigned, accountId, step)) after[step] = { to: accountId, doneAt: null }
  }
  return after
}

/** The steps that change hands, in the order of `to`. */
export const changingHands = (assigned: Assignments, to: Readonly<Record<string, string>>): string[] =>
  Object.keys(to).filter((step) => (assigned[step]?.to ?? '') !== to[step])
