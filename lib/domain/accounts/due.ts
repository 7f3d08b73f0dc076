import type { Role } from '../actor'
import { isStaff } from './administration'

/** Whether staff must have a second factor before anything opens. */
export const FACTOR_POLICIES = ['required', 'optional'] as const
export type FactorPolicy = (typeof FACTOR_POLICIES)[number]

/** What of an account decides how it must be kept. */
export type Keeping = {
  role: Role
  /** Only an own account has a password here. */
  username: string | null
  demo: boolean
  mustChangePassword: boolean
  /** Since when it has its present password. */
  passwordSince: Date
  hasFactor: boolean
}

/** Staff change their password every quarter, and hear of it a week before (`domain.md` §6.5). */
export const PASSWORD_DAYS = 90
export const WARNED_DAYS = 7

const DAY = 24 * 60 * 60_000

/** How many days a password may still be used; null where it may be for ever. */
export function passwordDaysLeft({ role, username, demo, passwordSince }: Keeping, now: Date): number | null {
  if (!username || demo || !isStaff(role)) return null
  return PASSWORD_DAYS - Math.floor((now.getTime() - passwordSince.getTime()) / DAY)
}

export type Due = 'first_password' | 'old_password' | 'factor'

/** What has to be done before any other page opens. The demo's people have a public password and keep it. */
export function dueOf(kept: Keeping, policy: FactorPolicy, now: Date): Due | null {
  if (!kept.username) return null
  if (kept.mustChangePassword && !kept.demo) return 'first_password'
  const days = passwordDaysLeft(kept, now)
  if (days !== null && days <= 0) return 'old_password'
  return policy === 'required' && isStaff(kept.role) && !kept.hasFactor ? 'factor' : null
}
