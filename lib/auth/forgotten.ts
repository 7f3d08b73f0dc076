import 'server-only'
import type { TypedReset } from '@/lib/domain/accounts/reset-password'
import { askReset } from '@/lib/operations/accounts/ask-reset'
import { resetPassword } from '@/lib/operations/accounts/reset-password'
import type { Result } from '@/lib/result'
import { addressHere } from './address-here'
import { codesHere } from './codes'
import { database } from './database'
import { hashPassword, verifyPassword } from './password'

/** 忘记密码: a code for whoever has such an account. */
export const askResetHere = async (typed: { username: string; channel: string }): Promise<Result<null>> =>
  askReset(database(), typed, { address: await addressHere(), keys: codesHere() }, new Date())

/** A new password for who has the code. */
export async function resetHere(typed: TypedReset): Promise<Result<null>> {
  const visit = { address: await addressHere(), keys: codesHere(), fits: verifyPassword, hash: hashPassword }
  return resetPassword(database(), typed, visit, new Date())
}
