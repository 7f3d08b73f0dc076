import type { Answer } from './content'
import { normaliseDate } from './formats/date'
import { normaliseNumber } from './formats/number'

/**
 * When a step, field or slot is asked. Data, not a function, so that it crosses to the client and into print.
 * `field` is a name of the same step (or list row), or `step.name` elsewhere in the form.
 */
export type Condition =
  | { field: string; is: string | boolean }
  | { field: string; in: readonly string[] }
  | { field: string; has: string }
  | { field: string; atLeast: number }
  /** A day no later than `YYYY-MM-DD`, or none that can be read. */
  | { field: string; notAfter: string }
  | { rows: string; atLeast: number }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

/** Where a condition looks things up: an answer by path, how many rows a list holds, what they say. */
export type Lookup = {
  answer: (path: string) => Answer | undefined
  rowCount: (step: string) => number
  /** What one column of a list says, row by row; null where that list is not at hand. */
  column: (step: string, name: string) => string[] | null
}

export function holds(condition: Condition | undefined, look: Lookup): boolean {
  if (!condition) return true
  if ('all' in condition) return condition.all.every((c) => holds(c, look))
  if ('any' in condition) return condition.any.some((c) => holds(c, look))
  if ('not' in condition) return !holds(condition.not, look)
  if ('rows' in condition) return look.rowCount(condition.rows) >= condition.atLeast
  const answer = look.answer(condition.field)
  if ('has' in condition) return Array.isArray(answer) && (answer as unknown[]).includes(condition.has)
  if ('in' in condition) return typeof answer === 'string' && condition.in.includes(answer)
  if ('atLeast' in condition)
    return typeof answer === 'string' && answer !== '' && Number(normaliseNumber(answer)) >= condition.atLeast
  if ('notAfter' in condition)
    return !(typeof answer === 'string' && normaliseDate(answer) > condition.notAfter)
  return (answer ?? false) === condition.is
}

/** The paths a condition reads, for the definition test and for deciding what to recompute. */
export function pathsOf(condition: Condition | undefined): string[] {
  if (!condition || 'rows' in condition) return []
  if ('all' in condition) return condition.all.flatMap(pathsOf)
  if ('any' in condition) return condition.any.flatMap(pathsOf)
  if ('not' in condition) return pathsOf(condition.not)
  return [condition.field]
}
