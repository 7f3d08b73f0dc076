import { certainFailures, forgetAttempts, latestFailures, noteAttempt } from '@/db/accounts'
import type { Db } from '@/db/client'
import { ACCOUNT_FAILURES, ADDRESS_FAILURES, lockedUntil, QUESTION_AFTER } from '@/lib/domain/accounts/lock'

/** How many failures each bucket bears. */
type Buckets = Readonly<Record<string, number>>

export const accountBucket = (username: string): string => `account:${username.toLowerCase()}`

const factorBucket = (accountId: string): string => `factor:${accountId}`

/** Where an account may be locked: at its password, and at its second factor. */
export const accountBuckets = (username: string, accountId: string): string[] => [
  accountBucket(username),
  factorBucket(accountId),
]

/** A code of six digits is guessed sooner than a password: as few failures lock it. */
export const factorBuckets = (accountId: string): Buckets => ({
  [factorBucket(accountId)]: ACCOUNT_FAILURES,
})

/** A password is guessed at one account, or from one address at many. */
export const passwordBuckets = (username: string, address: string): Buckets => ({
  [accountBucket(username)]: ACCOUNT_FAILURES,
  [`address:${address}`]: ADDRESS_FAILURES,
})

export type Attempt = { open: true; noted: number[] } | { open: false; minutes: number }

/**
 * Notes an attempt before it is looked at, so that many at once do not slip through; refused for so many minutes
 * where a bucket is full. Whose attempt turns out well takes it back with `forgetAttempts`.
 */
export async function attemptIn(db: Db, buckets: Buckets, now: Date): Promise<Attempt> {
  const noted = await noteAttempt(db, Object.keys(buckets), now)
  const locks = await Promise.all(
    Object.entries(buckets).map(async ([bucket, failures]) =>
      lockedUntil(await latestFailures(db, bucket, failures, noted), failures, now),
    ),
  )
  const until = Math.max(0, ...locks.map((lock) => lock?.getTime() ?? 0))
  if (until === 0) return { open: true, noted }
  await forgetAttempts(db, noted)
  return { open: false, minutes: Math.ceil((until - now.getTime()) / 60_000) }
}

/**
 * Whether a question has to be answered along with the password: after several failures of the account, or more of an
 * address that an office may share.
 */
export async function asksQuestion(db: Db, username: string, address: string, now: Date): Promise<boolean> {
  const asked = {
    [accountBucket(username)]: QUESTION_AFTER.account,
    [`address:${address}`]: QUESTION_AFTER.address,
  }
  const locks = await Promise.all(
    Object.entries(asked).map(async ([bucket, failures]) =>
      lockedUntil(await certainFailures(db, bucket, failures), failures, now),
    ),
  )
  return locks.some((lock) => lock !== null)
}
