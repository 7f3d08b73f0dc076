import 'server-only'
import { cookies, headers } from 'next/headers'
import type { SignedIn } from '@/lib/operations/accounts/sign-in'
import { signInStaff } from '@/lib/operations/accounts/sign-in-staff'
import type { Result } from '@/lib/result'
import { findClaim } from './ctx'
import { database } from './database'
import { decoyHash, verifyPassword } from './password'
import { COOKIE_SECONDS, cookieName, cookieOptions, writeClaim } from './session-cookie'

/** Signs in an own account, and gives the browser the same cookie that a sign-in at the provider gives. */
export async function signInHere(username: string, password: string): Promise<Result<SignedIn>> {
  const heads = await headers()
  const previous = await findClaim()
  const attempt = {
    username,
    // Already what can be trusted of it: see lib/health/requests.ts.
    address: heads.get('x-forwarded-for') ?? 'unknown',
    userAgent: heads.get('user-agent'),
    previousSessionId: previous?.sid ?? null,
    fits: async (hash: string | null) => verifyPassword(password, hash ?? (await decoyHash())),
  }
  const signedIn = await signInStaff(database(), attempt, new Date())
  if (!signedIn.ok) return signedIn
  const jar = await cookies()
  jar.set(cookieName('session'), await writeClaim(signedIn.value), {
    ...cookieOptions(),
    maxAge: COOKIE_SECONDS,
  })
  return signedIn
}
