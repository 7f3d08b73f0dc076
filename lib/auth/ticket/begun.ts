import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { USER_TYPES } from '@/lib/domain/accounts/identity'
import { env } from '@/lib/env'
import { cookieName, cookieOptions } from '../session-cookie'

/**
 * A sign-in under way, in a cookie of its own. Their protocol has no `state`: the address that they lead back to
 * carries one, and without this browser's cookie for it a ticket opens nothing.
 */
const Begun = z.object({ state: z.string().min(16), userType: z.enum(USER_TYPES), returnTo: z.string() })
export type Begun = z.output<typeof Begun>

const QUARTER_SECONDS = 15 * 60

export const begunCookie = async (begun: Begun): Promise<string> => {
  const token = await encode({ token: begun, secret: env().NEXTAUTH_SECRET, maxAge: QUARTER_SECONDS })
  return setCookie('ticket', token, QUARTER_SECONDS)
}

export const endedCookie = (): string => setCookie('ticket', '', 0)

export async function readBegun(cookies: Record<string, string>): Promise<Begun | null> {
  const token = cookies[cookieName('ticket')]
  const read = Begun.safeParse(await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null))
  return read.success ? read.data : null
}

/** A cookie of ours as a header says it. */
export function setCookie(what: string, value: string, maxAge: number): string {
  const { path, secure } = cookieOptions()
  const parts = [
    `${cookieName(what)}=${value}`,
    `Path=${path}`,
    `Max-Age=${maxAge}`,
    'HttpOnly',
    'SameSite=Lax',
  ]
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}
