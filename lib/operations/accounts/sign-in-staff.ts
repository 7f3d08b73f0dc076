import { findStaff, forgetAttempts, forgetFailures, holdPassword } from '@/db/accounts'
import type { Db } from '@/db/client'
import { endSession, startSession } from '@/db/sessions'
import { ok, type Result, refuse } from '@/lib/result'
import { accountBucket, attemptIn, passwordBuckets } from './attempts'
import type { SignedIn } from './sign-in'

const DAY = 24 * 60 * 60_000

type Attempt = {
  username: string
  address: string
  userAgent: string | null
  previousSessionId: string | null
  /** Whether the password typed fits this hash; without an account it is asked all the same, with null. */
  fits: (hash: string | null) => Promise<boolean>
}

/** Signs in an own account. A wrong name and a wrong password are told alike, and take equally long. */
export async function signInStaff(db: Db, attempt: Attempt, now: Date): Promise<Result<SignedIn>> {
  const { username, address, userAgent, previousSessionId } = attempt
  const tried = await attemptIn(db, passwordBuckets(username, address), now)
  if (!tried.open) return refuseSignIn('locked', { minutes: tried.minutes })

  const account = await findStaff(db, username)
  const hash = account?.passwordHash ?? null
  const fits = await attempt.fits(hash)
  if (!account || !hash || !fits || account.disabledAt) return refuseSignIn('wrong')

  const session = { accountId: account.id, actingName: account.name, userAgent, idToken: null }
  const sid = await db.transaction(async (tx) => {
    // A password that was changed while it was looked at opens nothing any more.
    if (!(await holdPassword(tx, account.id, hash))) return null
    if (previousSessionId) await endSession(tx, previousSessionId, now)
    return startSession(tx, session, now)
  })
  if (!sid) return refuseSignIn('wrong')
  await forgetAttempts(db, tried.noted)
  await forgetFailures(db, accountBucket(username), new Date(now.getTime() - DAY))
  return ok({ sid, accountId: account.id })
}

const refuseSignIn = (code: 'locked' | 'wrong', params?: Record<string, number>) =>
  refuse<SignedIn>({ code: 'invalid', problems: [{ field: 'password', code, severity: 'error', params }] })
