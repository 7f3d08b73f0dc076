import {
  type Account,
  findAccount,
  forgetAttempts,
  formerHashes,
  markFailed,
  replacePassword,
} from '@/db/accounts'
import { recordAudit } from '@/db/audit'
import { findExpert } from '@/db/experts'
import { changeProblems, type TypedPasswords } from '@/lib/domain/accounts/change-password'
import { PASSWORD_POLICY } from '@/lib/domain/accounts/password-policy'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { attemptIn, passwordBuckets } from './attempts'
import { closeSessionsOf } from './open-session'

type Proof = { address: string; fits: (password: string, hash: string) => Promise<boolean> }
type Visit = Proof & {
  hash: (password: string) => Promise<string>
}

/** 修改密码 of an own account. All other sessions of the account end with the old password. */
export async function changePassword(
  ctx: Ctx,
  typed: TypedPasswords,
  visit: Visit,
): Promise<Result<{ changedAt: Date }>> {
  const account = await findAccount(ctx.db, ctx.actor.accountId)
  // Where the provider keeps the password, there is none here to change.
  if (!account?.username || !account.passwordHash) return refuse({ code: 'not_found' })
  const { role, username, passwordHash: was } = account

  const mobile = role === 'expert' ? (await findExpert(ctx.db, account.id))?.mobile : undefined
  const problems = changeProblems(typed, { role, username, mobile })
  const doubt = typed.current === '' ? null : await proveOwner(ctx, account, typed.current, visit)
  const found = doubt ? [doubt, ...problems] : problems
  if (found.length > 0) return refuse({ code: 'invalid', problems: found })

  const before = await formerHashes(ctx.db, account.id, PASSWORD_POLICY.remembered - 1)
  for (const former of before) {
    if (await visit.fits(typed.next, former))
      return refuse({ code: 'invalid', problems: [problemAt('next', 'password_used', REMEMBERED)] })
  }

  const now = await visit.hash(typed.next)
  const saved = await ctx.db.transaction(async (tx) => {
    const { accountId, sessionId: keep } = ctx.actor
    if (!(await replacePassword(tx, { accountId, was, now, at: ctx.now }))) return false
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'password.changed',
      object: { kind: 'account', id: accountId },
    })
    await closeSessionsOf(tx, accountId, { reason: 'password', keep, address: ctx.address }, ctx.now)
    return true
  })
  // Someone changed it a moment ago: what was typed is the old password no more.
  if (!saved) return refuse({ code: 'invalid', problems: [problemAt('current', 'wrong')] })
  return ok({ changedAt: ctx.now })
}

const REMEMBERED = { count: PASSWORD_POLICY.remembered }

/** The old password, counted and locked like one typed at the sign-in: an open desk is no way to guess it. */
export async function proveOwner(
  ctx: Ctx,
  { username, passwordHash }: Account,
  password: string,
  visit: Proof,
): Promise<Problem | null> {
  const tried = await attemptIn(ctx.db, passwordBuckets(username ?? '', visit.address), ctx.now)
  if (!tried.open) return problemAt('current', 'locked', { minutes: tried.minutes })
  if (!(await visit.fits(password, passwordHash ?? ''))) {
    await markFailed(ctx.db, tried.noted)
    return problemAt('current', 'wrong')
  }
  await forgetAttempts(ctx.db, tried.noted)
  return null
}

const problemAt = (field: string, code: string, params?: Problem['params']): Problem => ({
  field,
  code,
  severity: 'error',
  params,
})
