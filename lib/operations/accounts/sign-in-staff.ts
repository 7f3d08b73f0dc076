import { findStaff, forgetAttempts, forgetFailures, holdPassword } from '@/db/accounts'
import type { Db } from '@/db/client'
import { ok, type Result, refuse } from '@/lib/result'
import { accountBucket, attemptIn, passwordBuckets } from './attempts'
import { openSession } from './open-session'
import { recordRefused } from './refused'
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
  const account = (await findStaff(db, username)) ?? null
  const refused = async (why: 'locked' | 'wrong' | 'disabled', params?: Record<string, number>) => {
    await recordRefused(db, { account, address }, why, now)
    return refuseSignIn(why === 'locked' ? 'locked' : 'wrong', params)
  }
  if (!tried.open) return refused('locked', { minutes: tried.minutes })

  const hash = account?.passwordHash ?? null
  const fits = await attempt.fits(hash)
  if (!account || !hash || !fits) return refused('wrong')
  if (account.disabledAt) return refused('disabled')

  const person = { accountId: account.id, role: account.role, actingName: account.name, idToken: null }
  const browser = { address, userAgent, previousSessionId }
  const sid = await db.transaction(async (tx) => {
    // A password that was changed while it was looked at opens nothing any more.
    if (!(await holdPassword(tx, account.id, hash))) return null
    return openSession(tx, person, browser, now)
  })
  if (!sid) return refused('wrong')
  await forgetAttempts(db, tried.noted)
  await forgetFailures(db, accountBucket(username), new Date(now.getTime() - DAY))
  return ok({ sid, accountId: account.id })
}

const refuseSignIn = (code: 'locked' | 'wrong', params?: Record<string, number>) =>
  refuse<SignedIn>({ code: 'invalid', problems: [{ field: 'password', code, severity: 'error', params }] })
