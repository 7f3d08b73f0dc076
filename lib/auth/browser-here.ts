import 'server-only'
import { cookies, headers } from 'next/headers'
import type { SignedIn } from '@/lib/operations/accounts/sign-in'
import { addressHere } from './address-here'
import { findClaim } from './ctx'
import { COOKIE_SECONDS, cookieName, cookieOptions, writeClaim } from './session-cookie'

/** What is known of the browser that asks to be let in. */
export async function browserHere() {
  const heads = await headers()
  const previous = await findClaim()
  return {
    address: await addressHere(),
    userAgent: heads.get('user-agent'),
    previousSessionId: previous?.sid ?? null,
  }
}

/** Gives the browser the same cookie that a sign-in at the provider gives. */
export async function letIn(signedIn: SignedIn): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName('session'), await writeClaim(signedIn), { ...cookieOptions(), maxAge: COOKIE_SECONDS })
}
