import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { UserType } from '@/lib/domain/accounts/identity'
import { env } from '@/lib/env'
import { askLibrary } from './library'
import { PROVIDER, type SignInAnswer, withSignIn } from './options'
import { cookieName } from './session-cookie'
import { startTicket } from './ticket/start'

/**
 * Begins a sign-in at the provider. The library only begins one for a page of its own that posts a token
 * along with a cookie, so this plays that page: the browser needs no scripts.
 */
export function startSignIn(userType: UserType, returnTo: string): Promise<SignInAnswer> {
  if (env().SSO_PROTOCOL === 'ticket') return startTicket(userType, returnTo)
  const csrfToken = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${csrfToken}${env().NEXTAUTH_SECRET}`).digest('hex')
  const question = {
    method: 'POST' as const,
    path: ['signin', PROVIDER],
    query: { user_type: userType },
    cookies: { [cookieName('csrf')]: `${csrfToken}|${hash}` },
    body: { csrfToken, callbackUrl: new URL(returnTo, env().PUBLIC_URL).href, json: 'true' },
  }
  return withSignIn({ sessionToken: undefined, userAgent: null }, (options) => askLibrary(question, options))
}
