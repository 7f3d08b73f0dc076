import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '@/lib/env'

/** All that a browser carries: which session, and whose. The account stays known after the session has ended. */
const Claim = z.object({ sid: z.uuid(), accountId: z.uuid() })
export type Claim = z.output<typeof Claim>

/** The cookie outlives the session by far: it says for whom to keep a form that was posted too late. */
export const COOKIE_SECONDS = 30 * 24 * 60 * 60

const isSecure = () => env().PUBLIC_URL.startsWith('https://')

/** Cookies ignore ports: without the port in their names two copies on one machine end each other's sessions. */
export const cookieName = (what: string): string =>
  `${isSecure() ? '__Secure-' : ''}jiaxing-${env().PORT}.${what}`

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: isSecure(),
})

export const writeClaim = (claim: Claim): Promise<string> =>
  encode({ token: claim, secret: env().NEXTAUTH_SECRET, maxAge: COOKIE_SECONDS })

/** What a cookie says, or null where it is absent, expired or not ours. */
export async function readClaim(token: string | undefined): Promise<Claim | null> {
  const decoded = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null)
  const claim = Claim.safeParse(decoded)
  return claim.success ? claim.data : null
}
