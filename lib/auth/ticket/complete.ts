import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import type { UserType } from '@/lib/domain/accounts/identity'
import { log } from '@/lib/log'
import { signIn } from '@/lib/operations/accounts/sign-in'
import { database } from '../database'
import type { Failure } from '../failure'
import type { SignInAnswer } from '../options'
import { COOKIE_SECONDS, cookieName, readClaim, writeClaim } from '../session-cookie'
import { identityOf } from '../sso'
import { endedCookie, readBegun, setCookie } from './begun'
import { exchange } from './exchange'
import { profileOf } from './profile'

type Returned = {
  userType: UserType
  query: Record<string, string>
  cookies: Record<string, string>
  userAgent: string | null
  address?: string
}

/** Where a session came from that is to be ended at 浙江政务服务网 too. */
export const BY_TICKET = 'ticket'

/** Ends what `startTicket` began: their ticket becomes a session, or a reason why not. */
export async function completeTicket(returned: Returned): Promise<SignInAnswer> {
  const { userType, query, cookies, userAgent, address } = returned
  const begun = await readBegun(cookies)
  if (!begun) return failed('expired')
  if (begun.userType !== userType || !isSame(begun.state, query.state)) return failed('state')

  const exchanged = await exchange(userType, query)
  if ('failure' in exchanged) return failed(exchanged.failure)
  const identity = identityOf(profileOf(userType, exchanged.theirs))
  if (!identity) return failed('profile')

  const previous = await readClaim(cookies[cookieName('session')])
  const about = { userAgent, address, idToken: BY_TICKET, previousSessionId: previous?.sid ?? null }
  const signedIn = await signIn(database(), identity, about, new Date())
  if (!signedIn.ok) return failed('disabled')
  const session = setCookie('session', await writeClaim(signedIn.value), COOKIE_SECONDS)
  return { answer: { location: begun.returnTo, setCookies: [session, endedCookie()] }, failure: null }
}

/** The cookie of the sign-in goes in any case: a ticket is tried once. */
function failed(failure: Failure): SignInAnswer {
  log.warn({ failure }, 'sign-in by ticket failed')
  return { answer: { location: '', setCookies: [endedCookie()] }, failure }
}

const isSame = (one: string, other: string | undefined): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other ?? '')]
  return a.length === b.length && timingSafeEqual(a, b)
}
