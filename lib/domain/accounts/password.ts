import type { Problem } from '@/lib/result'
import type { Role } from '../actor'
import { COMMON_PASSWORDS } from './common-passwords'
import { PASSWORD_POLICY, shortestPassword } from './password-policy'

/** Whose password it will be: nobody's is their own name or number. */
export type PasswordOwner = { role: Role; username: string; mobile?: string }

type Fault = Pick<Problem, 'code' | 'params'>

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]

/** What keeps a password from being taken; the first fault found. */
export function passwordFault(password: string, { role, username, mobile }: PasswordOwner): Fault | null {
  const min = shortestPassword(role)
  const now = [...password].length
  if (now === 0) return { code: 'required' }
  if (now < min) return { code: 'password_short', params: { min, now } }
  if (now > PASSWORD_POLICY.longest)
    return { code: 'password_long', params: { max: PASSWORD_POLICY.longest, now } }
  const plain = password.toLowerCase()
  if (plain === username.toLowerCase() || plain === mobile) return { code: 'password_is_name' }
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  if (kinds < PASSWORD_POLICY.kinds)
    return { code: 'password_kinds', params: { min: PASSWORD_POLICY.kinds, now: kinds } }
  return COMMON_PASSWORDS.has(plain) ? { code: 'password_common' } : null
}

/** The same password twice: nobody sees what they type. */
export const confirmationFault = (password: string, confirmation: string): Fault | null => {
  if (confirmation === '') return { code: 'required' }
  return password === confirmation ? null : { code: 'confirmation_differs' }
}
