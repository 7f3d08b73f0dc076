import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Db } from '@/db/client'
import { insertBegun } from '@/db/sign-ins-begun'
import { questionOf } from '@/lib/domain/accounts/question'

export const tokenHashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Which password hash a typed password fitted: enough to see that it is still the same. */
export const fittingOf = (passwordHash: string): string =>
  createHash('sha256').update(passwordHash).digest('hex')

/** Where it began and where it is to lead. */
export type Onward = { page: 'staff' | 'expert'; kept?: string; from?: string }

type Begun = {
  username: string
  accountId: string | null
  fitting: string | null
  noted: number[]
  onward: Onward
  asks: boolean
}

const DAY = 24 * 60 * 60_000

/** Puts a sign-in by until it has answered what else is asked; its token is all that the browser gets. */
export async function beginSignIn(db: Db, { onward, asks, ...begun }: Begun, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const question = asks ? questionOf(randomInt(2, 10), randomInt(2, 10)) : null
  await insertBegun(
    db,
    {
      ...begun,
      ...onward,
      tokenHash: tokenHashOf(token),
      question: question?.text ?? null,
      answer: question?.answer ?? null,
      createdAt: now,
    },
    new Date(now.getTime() - DAY),
  )
  return token
}
