import type { Problem } from '@/lib/result'
import { confirmationFault, type PasswordOwner, passwordFault } from './password'

export type TypedPasswords = { current: string; next: string; confirmation: string }

/** What is wrong with a change of password, as far as the form alone tells. */
export function changeProblems(typed: TypedPasswords, owner: PasswordOwner): Problem[] {
  const found = {
    current: typed.current === '' ? { code: 'required' } : null,
    next:
      passwordFault(typed.next, owner) ?? (typed.next === typed.current ? { code: 'password_same' } : null),
    confirmation: confirmationFault(typed.next, typed.confirmation),
  }
  return Object.entries(found).flatMap(([field, fault]): Problem[] =>
    fault ? [{ field, severity: fault.code === 'required' ? 'missing' : 'error', ...fault }] : [],
  )
}
