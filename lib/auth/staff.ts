import 'server-only'
import type { Route } from 'next'
import { ownPath } from '@/lib/domain/accounts/path'
import type { Onward } from '@/lib/operations/accounts/begin'
import { signInStaff } from '@/lib/operations/accounts/sign-in-staff'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { CONTINUE, rememberBegun } from './begun'
import { browserHere, letIn } from './browser-here'
import { database } from './database'
import { keptPath } from './kept'
import { decoyHash, verifyPassword } from './password'

/** Signs in an own account, of staff and experts alike; answers where to go. */
export async function signInHere(typed: string, password: string, onward: Onward): Promise<Result<Route>> {
  const username = typed.trim()
  const problems = [
    ...(username === '' ? [at('username', 'required')] : []),
    ...(password === '' ? [at('password', 'required')] : []),
  ]
  // Longer than any name or password we ever took.
  if (problems.length === 0 && (username.length > 64 || password.length > 512))
    problems.push(at('password', 'wrong'))
  if (problems.length > 0) return refuse({ code: 'invalid', problems })

  const attempt = {
    ...(await browserHere()),
    username,
    onward,
    fits: async (hash: string | null) => verifyPassword(password, hash ?? (await decoyHash())),
  }
  const signedIn = await signInStaff(database(), attempt, new Date())
  if (!signedIn.ok) return signedIn
  if ('token' in signedIn.value) {
    await rememberBegun(signedIn.value.token)
    return ok(CONTINUE)
  }
  await letIn(signedIn.value)
  return ok(await pathOnward(signedIn.value.accountId, onward))
}

const at = (field: string, code: string): Problem => ({
  field,
  code,
  severity: code === 'required' ? 'missing' : 'error',
})

/** Straight to the page itself: the router would keep the address of a route that only leads on. */
export async function pathOnward(
  accountId: string,
  { kept, from }: { kept?: string; from?: string },
): Promise<Route> {
  const owner = { db: database(), actor: { accountId } }
  return ((await keptPath(owner, kept ?? null)) ?? ownPath(from)) as Route
}
