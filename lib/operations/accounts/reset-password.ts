import { type Account, findAccount, forgetFailures, formerHashes, replacePassword } from '@/db/accounts'
import { addressesOf } from '@/db/addresses'
import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'
import { type Code, takeCode } from '@/db/codes'
import { passwordFault } from '@/lib/domain/accounts/password'
import { PASSWORD_POLICY } from '@/lib/domain/accounts/password-policy'
import { resetProblems, type TypedReset } from '@/lib/domain/accounts/reset-password'
import { type CodeKeys, isChannel } from '@/lib/domain/notices/codes'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { checkCode } from '../codes/check'
import { notify } from '../notices/notify'
import { ADDRESS_CODES, mayReset, resetSubject } from './ask-reset'
import { accountBucket, attemptIn } from './attempts'
import { closeSessionsOf } from './open-session'

type Visit = {
  address: string
  keys: CodeKeys
  fits: (password: string, hash: string) => Promise<boolean>
  hash: (password: string) => Promise<string>
}

const DAY = 24 * 60 * 60_000

/** 忘记密码: a code that came back sets a new password. All sessions of the account end; the code is taken once. */
export async function resetPassword(
  db: Db,
  typed: TypedReset,
  visit: Visit,
  now: Date,
): Promise<Result<null>> {
  const { username, channel, sentCode: guess, next } = typed
  const problems = resetProblems(typed)
  if (problems.length > 0) return refuse({ code: 'invalid', problems })
  const tried = await attemptIn(db, { [`reset:${visit.address}`]: ADDRESS_CODES }, now)
  if (!tried.open) return refuseAt('', 'too_many_codes', { minutes: tried.minutes })
  if (!isChannel(channel)) return refuseAt('sentCode', 'sent_code_wrong')

  const subject = resetSubject(visit.keys, username, channel)
  const code = await checkCode(db, { subject, typed: guess }, visit.keys, now)
  const account = code?.accountId ? await findAccount(db, code.accountId) : undefined
  if (!code || !mayReset(account)) return refuseAt('sentCode', 'sent_code_wrong')

  const fault = await faultIn(db, account, next, visit)
  if (fault) return refuse({ code: 'invalid', problems: [fault] })
  const hash = await visit.hash(next)
  const saved = await db.transaction((tx) => save(tx, { account, code, hash, address: visit.address }, now))
  return saved ? ok(null) : refuseAt('sentCode', 'sent_code_wrong')
}

/** What only the owner is told: how long a password of theirs has to be, and that they have had this one. */
async function faultIn(
  db: Db,
  account: Account & { passwordHash: string },
  next: string,
  { fits }: Visit,
): Promise<Problem | null> {
  const { role, username, passwordHash } = account
  const { sms } = await addressesOf(db, account.id)
  const fault = passwordFault(next, { role, username: username ?? '', mobile: sms ?? undefined })
  if (fault) return { field: 'next', severity: 'error', ...fault }
  const before = await formerHashes(db, account.id, PASSWORD_POLICY.remembered - 1)
  for (const former of [passwordHash, ...before]) {
    if (await fits(next, former))
      return {
        field: 'next',
        code: 'password_used',
        severity: 'error',
        params: { count: PASSWORD_POLICY.remembered },
      }
  }
  return null
}

type Saving = { account: Account & { passwordHash: string }; code: Code; hash: string; address: string }

async function save(tx: Db, { account, code, hash, address }: Saving, now: Date): Promise<boolean> {
  const { id, passwordHash: was, role, name } = account
  if (!(await takeCode(tx, code.id, now))) return false
  // Someone changed it a moment ago, knowing the old one: they are its owner, and this code is used up.
  if (!(await replacePassword(tx, { accountId: id, was, now: hash, at: now }))) return false
  const by = { actorId: id, actorName: name, actorRole: role, address }
  await recordAudit(tx, { ...by, action: 'password.reset', object: { kind: 'account', id }, at: now })
  await closeSessionsOf(tx, id, { reason: 'password', address }, now)
  await forgetFailures(tx, accountBucket(account.username ?? ''), new Date(now.getTime() - DAY))
  await notify(tx, { kind: 'password_reset', params: {}, to: [id], path: '/password', at: now })
  return true
}

const refuseAt = (field: string, code: string, params?: Problem['params']) =>
  refuse<null>({ code: 'invalid', problems: [{ field, code, severity: 'error', params }] })
