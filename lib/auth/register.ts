import 'server-only'
import type { TypedRegistration } from '@/lib/domain/accounts/register-expert'
import { registerExpert } from '@/lib/operations/accounts/register-expert'
import type { SignedIn } from '@/lib/operations/accounts/sign-in'
import type { Result } from '@/lib/result'
import { browserHere, letIn } from './browser-here'
import { database } from './database'
import { hashPassword } from './password'

/** 注册 of an expert, who is signed in at once. */
export async function registerHere(typed: TypedRegistration): Promise<Result<SignedIn>> {
  const visit = { ...(await browserHere()), hash: hashPassword }
  const registered = await registerExpert(database(), typed, visit, new Date())
  if (registered.ok) await letIn(registered.value)
  return registered
}
