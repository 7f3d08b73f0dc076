import type { Problem } from '@/lib/result'
import type { Role } from '../actor'

export const DATA_REQUESTS = ['deletion', 'withdrawal'] as const
export type DataRequestKind = (typeof DATA_REQUESTS)[number]

/** Everybody may ask for deletion; a consent can be withdrawn where there is one, and only experts gave one. */
export const mayAsk = (kind: DataRequestKind, role: Role): boolean => kind === 'deletion' || role === 'expert'

/** So many working days a request may wait for its answer. */
export const ANSWERED_WITHIN = 15

export function answerProblems(answer: string): Problem[] {
  const length = [...answer.trim()].length
  if (length >= 5 && length <= 500) return []
  const code = length > 500 ? 'answer_long' : 'answer_short'
  return [{ field: 'answer', code, severity: 'error', params: { now: length } }]
}
