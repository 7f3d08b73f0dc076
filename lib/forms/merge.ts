import type { Answer, Answers } from './content'
import { isEmpty } from './fields'

/** One field changed by one person: what it was when they began, and what they made of it. */
export type Change = { name: string; was: Answer | undefined; now: Answer | undefined }

/** A field that two have changed. Both are shown and a person decides. */
export type Conflict = { name: string; mine: Answer | undefined; theirs: Answer | undefined }

export const sameAnswer = (a: Answer | undefined, b: Answer | undefined): boolean =>
  isEmpty(a) && isEmpty(b)
    ? untrimmed(a) === untrimmed(b)
    : JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const untrimmed = (answer: Answer | undefined) => (typeof answer === 'string' ? answer : '')

const sorted = (answer: unknown): unknown => {
  if (Array.isArray(answer)) return answer.map(sorted)
  if (answer === null || typeof answer !== 'object') return answer
  return Object.fromEntries(
    Object.entries(answer)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, sorted(value)]),
  )
}

export const changesBetween = (was: Answers, now: Answers): Change[] =>
  [...new Set([...Object.keys(was), ...Object.keys(now)])]
    .filter((name) => !sameAnswer(was[name], now[name]))
    .map((name) => ({ name, was: was[name], now: now[name] }))

/**
 * Applies one person's changes to what is stored now. A field that only they changed is taken; a field that both
 * brought to the same value is no conflict; a field that both changed differently keeps the stored value and is told.
 * One field may be changed in several steps, where nobody knows how far the earlier ones came: the last one counts.
 */
export function merge(
  stored: Answers,
  changes: readonly Change[],
): { answers: Answers; conflicts: Conflict[] } {
  const answers = { ...stored }
  const conflicts = new Map<string, Conflict>()
  for (const { name, was, now } of changes) {
    const isThere = sameAnswer(answers[name], now)
    if (isThere || sameAnswer(answers[name], was)) {
      if (!isThere) answers[name] = now
      conflicts.delete(name)
    } else conflicts.set(name, { name, mine: now, theirs: answers[name] })
  }
  return { answers, conflicts: [...conflicts.values()] }
}
