import type { Answers } from '@/lib/forms/content'
import { isEmpty } from '@/lib/forms/fields'
import { type Conflict, sameAnswer } from '@/lib/forms/merge'

/** Sets what the registry says beside what was typed: nothing typed is replaced unless its name is in `take`. */
export function offer(
  typed: Answers,
  registry: Answers,
  take: readonly string[],
): { answers: Answers; filled: string[]; differing: Conflict[] } {
  const answers = { ...typed }
  const filled: string[] = []
  const differing: Conflict[] = []
  for (const [name, theirs] of Object.entries(registry)) {
    if (isEmpty(theirs) || sameAnswer(typed[name], theirs)) continue
    if (isEmpty(typed[name]) || take.includes(name)) {
      answers[name] = theirs
      filled.push(name)
    } else {
      differing.push({ name, mine: typed[name], theirs })
    }
  }
  return { answers, filled, differing }
}
