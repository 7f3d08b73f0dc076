import type { Problem, Result } from '@/lib/result'
import { accountSentence } from './accounts'
import { refusalSentence } from './refusals'

type Answer = { result: Result<unknown> } | null

/**
 * What an answer found wrong at a field of a form about accounts; '' is what concerns none of them. `before` was
 * wrong before anything was sent.
 */
export function accountFaults(
  state: Answer,
  before: readonly Problem[] = [],
): (field: string) => string | undefined {
  const refusal = state && !state.result.ok ? state.result.refusal : null
  const problems = refusal?.code === 'invalid' ? refusal.problems : state ? [] : before
  const general = refusal && refusal.code !== 'invalid' ? refusalSentence(refusal) : undefined
  return (field) => {
    const problem = problems.find((one) => one.field === field)
    if (problem) return accountSentence(problem)
    return field === '' ? general : undefined
  }
}

/** Of a form with one field or none: what is wrong, wherever it was found. */
export function firstFault(state: Answer): string | undefined {
  if (!state || state.result.ok) return undefined
  const { refusal } = state.result
  const problem = refusal.code === 'invalid' ? refusal.problems[0] : undefined
  return problem ? accountSentence(problem) : refusalSentence(refusal)
}
