import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '@/lib/env'
import { leave } from '@/lib/operations/accounts/leave'
import { addressHere } from './address-here'
import { findClaim } from './ctx'
import { database } from './database'
import { seeOther } from './redirect'
import { cookieName, cookieOptions } from './session-cookie'
import { BY_TICKET } from './ticket/complete'

const DAY_SECONDS = 24 * 60 * 60
const Discovery = z.object({ end_session_endpoint: z.url() })

export async function signOut(): Promise<Response> {
  const claim = await findClaim()
  const idToken = claim ? await leave(database(), claim.sid, await addressHere(), new Date()) : null
  const location = (idToken && (await providerSignOut(idToken))) || '/'
  const jar = await cookies()
  const token = jar.get(cookieName('session'))?.value
  jar.set(cookieName('session'), '', { ...cookieOptions(), maxAge: 0 })
  // A form that is still open in another tab would otherwise belong to nobody, and be lost.
  if (claim && token) jar.set(cookieName('last'), token, { ...cookieOptions(), maxAge: DAY_SECONDS })
  return seeOther(location)
}

/** Where the provider ends its own session. When it cannot be asked, ending ours has to do. */
async function providerSignOut(idToken: string): Promise<string | null> {
  if (idToken === BY_TICKET) return ticketSignOut()
  try {
    const answer = await fetch(`${env().SSO_ISSUER}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(3000),
    })
    const url = new URL(Discovery.parse(await answer.json()).end_session_endpoint)
    url.searchParams.set('id_token_hint', idToken)
    url.searchParams.set('post_logout_redirect_uri', new URL('/', env().PUBLIC_URL).href)
    return url.href
  } catch {
    return null
  }
}

const ticketSignOut = (): string | null =>
  env().TICKET_LOGOUT_URL?.replace('{return}', encodeURIComponent(new URL('/', env().PUBLIC_URL).href)) ??
  null
