import { findStaff, forgetAttempts, forgetFailures, latestFailures, noteAttempt } from '@/db/accounts'
import type { Db } from '@/db/client'
import { endSession, startSession } from '@/db/sessions'
import { ACCOUNT_FAILURES, ADDRESS_FAILURES, lockedUntil } from '@/lib/domain/accounts/lock'
import { ok, type Result, refuse } from '@/lib/result'
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
  const allowed = {
    [`account:${attempt.username.toLowerCase()}`]: ACCOUNT_FAILURES,
    [`address:${attempt.address}`]: ADDRESS_FAILURES,
  }
  const buckets = Object.keys(allowed)
  const noted = await noteAttempt(db, buckets, now)

  const locks = await Promise.all(
    Object.entries(allowed).map(async ([bucket, failures]) =>
      lockedUntil(await latestFailures(db, bucket, failures, noted), failures, now),
    ),
  )
  const until = locks.filter((lock) => lock !== null).sort((a, b) => b.getTime() - a.getTime())[0]
  if (until) {
    await forgetAttempts(db, noted)
    const minutes = Math.ceil((until.getTime() - now.getTime()) / 60_000)
    return refuseSignIn('locked', { minutes })
  }

  const account = await findStaff(db, attempt.username)
  const fits = await attempt.fits(account?.passwordHash ?? null)
  if (!account || !fits || account.disabledAt) return refuseSignIn('wrong')

  await forgetAttempts(db, noted)
  await forgetFailures(db, buckets[0]!, new Date(now.getTime() - DAY))
  if (attempt.previousSessionId) await endSession(db, attempt.previousSessionId, now)
  const session = {
    accountId: account.id,
    actingName: account.name,
    userAgent: attempt.userAgent,
    idToken: null,
  }
  return ok({ sid: await startSession(db, session, now), accountId: account.id })
}

const refuseSignIn = (code: 'locked' | 'wrong', params?: Record<string, number>) =>
  refuse<SignedIn>({ code: 'invalid', problems: [{ field: 'password', code, severity: 'error', params }] })
