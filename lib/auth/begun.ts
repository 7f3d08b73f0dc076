import 'server-only'
import type { Route } from 'next'
import { cookies } from 'next/headers'
import {
  type AskedView,
  type Continued,
  continueSignIn,
  viewBegun,
} from '@/lib/operations/accounts/continue-sign-in'
import type { Result } from '@/lib/result'
import { browserHere, letIn } from './browser-here'
import { database } from './database'
import { cookieName, cookieOptions } from './session-cookie'

/** The page that asks for what a sign-in still lacks. */
export const CONTINUE = '/sign-in/continue' as Route

const TEN_MINUTES = 10 * 60

/** Gives the browser the token of a sign-in that was begun. It opens that page and nothing else. */
export async function rememberBegun(token: string): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName('begun'), token, { ...cookieOptions(), maxAge: TEN_MINUTES })
}

const tokenHere = async (): Promise<string> => (await cookies()).get(cookieName('begun'))?.value ?? ''

/** What this browser's sign-in still asks. */
export const findBegunHere = async (): Promise<AskedView> =>
  viewBegun(database(), await tokenHere(), new Date())

/** Answers it; once inside, the browser has its session and the token is gone. */
export async function continueHere(typed: string): Promise<Result<Continued>> {
  const input = { ...(await browserHere()), token: await tokenHere(), typed: typed.slice(0, 200) }
  const continued = await continueSignIn(database(), input, new Date())
  if (continued.ok && continued.value.signedIn) {
    await letIn(continued.value.signedIn)
    const jar = await cookies()
    jar.set(cookieName('begun'), '', { ...cookieOptions(), maxAge: 0 })
  }
  return continued
}
