import { findStaff, forgetAttempts, forgetFailures, holdPassword, markFailed } from '@/db/accounts'
import type { Db } from '@/db/client'
import { findFactor } from '@/db/second-factors'
import { ok, type Result, refuse } from '@/lib/result'
import { accountBucket, asksQuestion, attemptIn, passwordBuckets } from './attempts'
import { beginSignIn, digestOf, type Onward } from './begin'
import { type Browser, openSession } from './open-session'
import { recordRefused } from './refused'
import type { SignedIn } from './sign-in'

const DAY = 24 * 60 * 60_000

type Attempt = Browser & {
  username: string
  address: string
  /** Whether the password typed fits this hash; without an account it is asked all the same, with null. */
  fits: (hash: string | null) => Promise<boolean>
  onward?: Onward
}

/** Inside; or with more to answer, on a page that the token opens. */
export type Entered = SignedIn | { token: string }

/** Signs in an own account. A wrong name and a wrong password are told alike, and take equally long. */
export async function signInStaff(db: Db, attempt: Attempt, now: Date): Promise<Result<Entered>> {
  const { username, address, userAgent, previousSessionId, onward = { page: 'staff' } } = attempt
  const tried = await attemptIn(db, passwordBuckets(username, address), now)
  const account = (await findStaff(db, username)) ?? null
  const refused = async (why: 'locked' | 'wrong' | 'disabled', params?: Record<string, number>) => {
    if (tried.open) await markFailed(db, tried.noted)
    await recordRefused(db, { account, address }, why, now)
    return refuseSignIn(why === 'locked' ? 'locked' : 'wrong', params)
  }
  if (!tried.open) return refused('locked', { minutes: tried.minutes })

  const hash = account?.passwordHash ?? null
  const fits = await attempt.fits(hash)
  const fitting = account && hash && fits && !account.disabledAt ? digestOf(hash) : null
  const begun = { username, accountId: account?.id ?? null, fitting, noted: tried.noted, onward }
  // Whether the password was right is told only to who has answered.
  if (await asksQuestion(db, username, address, now))
    return ok({ token: await beginSignIn(db, { ...begun, asks: true }, now) })
  if (!account || !hash || !fits) return refused('wrong')
  if (account.disabledAt) return refused('disabled')

  const factor = await findFactor(db, account.id)
  if (factor?.confirmedAt) {
    await forgetAttempts(db, tried.noted)
    return ok({ token: await beginSignIn(db, { ...begun, noted: [], asks: false }, now) })
  }
  const person = { accountId: account.id, role: account.role, actingName: account.name, idToken: null }
  const sid = await db.transaction(async (tx) => {
    // A password that was changed while it was looked at opens nothing any more.
    if (!(await holdPassword(tx, account.id, hash))) return null
    return openSession(tx, person, { address, userAgent, previousSessionId }, now)
  })
  if (!sid) return refused('wrong')
  await forgetAttempts(db, tried.noted)
  await forgetFailures(db, accountBucket(username), new Date(now.getTime() - DAY))
  return ok({ sid, accountId: account.id })
}

const refuseSignIn = (code: 'locked' | 'wrong', params?: Record<string, number>) =>
  refuse<Entered>({ code: 'invalid', problems: [{ field: 'password', code, severity: 'error', params }] })
