import type { Problem } from '@/lib/result'
import { confirmationFault, passwordFault } from './password'

export type TypedReset = {
  username: string
  channel: string
  sentCode: string
  next: string
  confirmation: string
}

/**
 * What is wrong with a new password as far as anybody may be told: of whose account it is nothing is known yet, so the
 * shortest length of all is asked for.
 */
export function resetProblems({ username, sentCode, next, confirmation }: TypedReset): Problem[] {
  const found = {
    sentCode: sentCode.trim() === '' ? { code: 'required' } : null,
    next: passwordFault(next, { role: 'expert', username }),
    confirmation: confirmationFault(next, confirmation),
  }
  return Object.entries(found).flatMap(([field, fault]): Problem[] =>
    fault ? [{ field, severity: fault.code === 'required' ? 'missing' : 'error', ...fault }] : [],
  )
}
