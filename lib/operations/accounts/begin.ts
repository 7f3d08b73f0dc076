import { createHash, randomBytes, randomInt } from 'node:crypto'
import type { Db } from '@/db/client'
import { insertBegun } from '@/db/sign-ins-begun'
import { questionOf } from '@/lib/domain/accounts/question'

/** What is kept of a random secret, to know it again: SHA-256 in hex. Of a password argon2id is kept. */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

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
      tokenHash: digestOf(token),
      question: question?.text ?? null,
      answer: question?.answer ?? null,
      createdAt: now,
    },
    new Date(now.getTime() - DAY),
  )
  return token
}
