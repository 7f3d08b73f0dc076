import { findAccount } from '@/db/accounts'
import { shortestPassword } from '@/lib/domain/accounts/password-policy'
import type { Ctx } from '../context'

/** Whose password it is: ours to change, or the provider's. */
export type PasswordView =
  | { own: true; username: string; changedAt: Date | null; shortest: number; demo: boolean }
  | { own: false }

export async function viewPassword({ db, actor }: Ctx): Promise<PasswordView> {
  const account = await findAccount(db, actor.accountId)
  if (!account?.username || !account.passwordHash) return { own: false }
  const { username, passwordChangedAt: changedAt, role, demo } = account
  return { own: true, username, changedAt, shortest: shortestPassword(role), demo }
}
