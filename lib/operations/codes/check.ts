import { timingSafeEqual } from 'node:crypto'
import type { Db } from '@/db/client'
import { type Code, countTry, giveBackTry, newestCode } from '@/db/codes'
import { type CodeKeys, isOpenCode, readCode } from '@/lib/domain/notices/codes'

/**
 * The code that was typed, where it is the subject's newest and still open. A wrong guess counts against it; a right
 * one does not, because its owner may have to mend something else first. It is taken by `takeCode`.
 */
export async function checkCode(
  db: Db,
  guess: { subject: string; typed: string },
  keys: CodeKeys,
  now: Date,
): Promise<Code | null> {
  const code = await newestCode(db, guess.subject)
  if (!code || !isOpenCode(code, now) || !(await countTry(db, code.id))) return null
  if (!isSame(readCode(guess.typed), keys.codeOf(code.id)) || !code.accountId) return null
  await giveBackTry(db, code.id)
  return code
}

function isSame(typed: string, expected: string): boolean {
  const [a, b] = [Buffer.from(typed), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
