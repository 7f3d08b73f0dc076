import { forgetAttempts, forgetFailures, holdAccount, markFailed } from '@/db/accounts'
import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'
import { findFactor } from '@/db/second-factors'
import { type BegunSignIn, findBegun, updateBegun } from '@/db/sign-ins-begun'
import { numberIn } from '@/lib/domain/accounts/question'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { accountBucket, attemptIn, factorBuckets } from './attempts'
import { digestOf, type Onward } from './begin'
import { takeCode } from './factor'
import { type Browser, openSession } from './open-session'
import { recordRefused } from './refused'
import type { SignedIn } from './sign-in'

const MINUTES = 10
const WRONG_ANSWERS = 5
const DAY = 24 * 60 * 60_000

/** What a sign-in that was begun still asks; `refused` where its password turned out wrong. */
export type Asked =
  | { kind: 'question'; text: string }
  | { kind: 'code' }
  | { kind: 'refused'; username: string }
  | { kind: 'gone' }
export type AskedView = { asked: Asked; onward: Onward }

const onwardOf = ({ page, kept, from }: BegunSignIn): Onward => ({
  page,
  kept: kept ?? undefined,
  from: from ?? undefined,
})
const isLate = ({ createdAt }: BegunSignIn, now: Date): boolean =>
  now.getTime() - createdAt.getTime() >= MINUTES * 60_000

export async function viewBegun(db: Db, token: string, now: Date): Promise<AskedView> {
  const begun = await findBegun(db, digestOf(token))
  if (!begun || isLate(begun, now)) return { asked: { kind: 'gone' }, onward: { page: 'staff' } }
  return { asked: askedOf(begun), onward: onwardOf(begun) }
}

const askedOf = ({ endedAt, question, fitting, username, wrong }: BegunSignIn): Asked => {
  if (question !== null) return endedAt ? { kind: 'gone' } : { kind: 'question', text: question }
  if (endedAt)
    return fitting === null && wrong < WRONG_ANSWERS ? { kind: 'refused', username } : { kind: 'gone' }
  return { kind: 'code' }
}

/** Inside; or one step further, with the next thing to answer or the news that the password was wrong. */
export type Continued = { signedIn: SignedIn | null; onward: Onward }

/** Answers what a sign-in that was begun asks: the question first, then the code of the second factor. */
export async function continueSignIn(
  db: Db,
  input: Browser & { token: string; typed: string; address: string },
  now: Date,
): Promise<Result<Continued>> {
  const known = await findBegun(db, digestOf(input.token))
  if (!known || known.endedAt || isLate(known, now)) return gone()
  if (known.question === null) return answerCode(db, known, input, now)
  return db.transaction(async (tx) => {
    const begun = await findBegun(tx, known.tokenHash, 'update')
    if (!begun || begun.endedAt) return gone()
    return begun.question === null
      ? ok({ signedIn: null, onward: onwardOf(begun) })
      : answerQuestion(tx, begun, input, now)
  })
}

async function answerQuestion(
  tx: Db,
  begun: BegunSignIn,
  input: Browser & { typed: string; address: string },
  now: Date,
): Promise<Result<Continued>> {
  if (input.typed.trim() === '') return refuseAt('required')
  if (numberIn(input.typed) !== begun.answer) {
    const wrong = begun.wrong + 1
    const over = wrong >= WRONG_ANSWERS
    await updateBegun(tx, begun.id, { wrong, ...(over && { endedAt: now }) })
    if (over) await refused(tx, begun, input.address, 'question', now)
    return refuseAt(over ? 'begun_gone' : 'answer_wrong')
  }
  const onward = onwardOf(begun)
  if (begun.fitting === null) {
    await markFailed(tx, begun.noted)
    await updateBegun(tx, begun.id, { question: null, endedAt: now })
    await refused(tx, begun, input.address, 'wrong', now)
    return ok({ signedIn: null, onward })
  }
  await updateBegun(tx, begun.id, { question: null })
  await forgetAttempts(tx, begun.noted)
  const factor = await findFactor(tx, begun.accountId ?? '')
  if (factor?.confirmedAt) return ok({ signedIn: null, onward })
  return finish(tx, begun, input, now, {})
}

async function answerCode(
  db: Db,
  begun: BegunSignIn,
  input: Browser & { typed: string; address: string },
  now: Date,
): Promise<Result<Continued>> {
  const accountId = begun.accountId ?? ''
  if (input.typed.trim() === '') return refuseAt('required', 'code')
  const tried = await attemptIn(db, factorBuckets(accountId), now)
  if (!tried.open) return refuseAt('code_locked', 'code', { minutes: tried.minutes })
  const answer = await db.transaction(async (tx) => {
    // One after the other: what the first has finished the second finds finished.
    const held = await findBegun(tx, begun.tokenHash, 'update')
    if (!held || held.endedAt) return gone()
    const factor = await takeCode(tx, accountId, input.typed, now)
    if (!factor) {
      await refused(tx, begun, input.address, 'code', now)
      return refuseAt('code_wrong', 'code')
    }
    return finish(tx, begun, input, now, { factor })
  })
  if (answer.ok) await forgetAttempts(db, tried.noted)
  return answer
}

async function finish(
  tx: Db,
  begun: BegunSignIn,
  browser: Browser,
  now: Date,
  how: { factor?: 'totp' | 'recovery' },
): Promise<Result<Continued>> {
  const account = await holdAccount(tx, begun.accountId ?? '', 'update')
  await updateBegun(tx, begun.id, { endedAt: now })
  // Disabled meanwhile, or its password changed: what was begun leads nowhere any more.
  if (!account?.passwordHash || account.disabledAt || digestOf(account.passwordHash) !== begun.fitting)
    return gone()
  const { id: accountId, role, name } = account
  const sid = await openSession(tx, { accountId, role, actingName: name, idToken: null }, browser, now, how)
  if (how.factor === 'recovery')
    await recordAudit(tx, {
      actorId: accountId,
      actorName: name,
      actorRole: role,
      address: browser.address,
      action: 'factor.recovered',
      object: { kind: 'account', id: accountId },
      at: now,
    })
  await forgetFailures(tx, accountBucket(begun.username), new Date(now.getTime() - DAY))
  return ok({ signedIn: { sid, accountId }, onward: onwardOf(begun) })
}

const refused = async (
  tx: Db,
  { accountId }: BegunSignIn,
  address: string,
  why: string,
  now: Date,
): Promise<void> => {
  const account = accountId ? await holdAccount(tx, accountId) : null
  await recordRefused(tx, { account, address }, why, now)
}

const refuseAt = (code: string, field = 'answer', params?: Problem['params']) =>
  refuse<Continued>({
    code: 'invalid',
    problems: [{ field, code, severity: code === 'required' ? 'missing' : 'error', params }],
  })
const gone = () => refuseAt('begun_gone', '')
