import { createHmac, randomBytes } from 'node:crypto'
import { forgetAttempts } from '@/db/accounts'
import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'
import {
  confirmFactor,
  countRecoveryCodes,
  findFactor,
  saveCandidate,
  takeRecoveryCode,
  takeStep,
} from '@/db/second-factors'
import { isStaff } from '@/lib/domain/accounts/administration'
import { base32, fittingStep, foldCode, fromBase32, type Hmac, isTotpShape } from '@/lib/domain/accounts/totp'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { attemptIn, factorBuckets } from './attempts'
import { digestOf } from './begin'

export const hmacSha1: Hmac = (key, message) => createHmac('sha1', key).update(message).digest()

export const RECOVERY_CODES = 10
/** Eighty random bits: nobody finds one from its hash. */
const newRecoveryCode = (): string => base32(randomBytes(10)).toLowerCase()

export type Factor = 'totp' | 'recovery'

/**
 * Takes a code of the second factor, or a recovery code, once: also two requests at once with the same one come to one.
 * Null where it is neither.
 */
export async function takeCode(tx: Db, accountId: string, typed: string, now: Date): Promise<Factor | null> {
  const code = foldCode(typed)
  const factor = await findFactor(tx, accountId)
  if (!factor?.secret) return null
  if (!isTotpShape(code))
    return (await takeRecoveryCode(tx, accountId, digestOf(code), now)) ? 'recovery' : null
  const step = fittingStep(hmacSha1, fromBase32(factor.secret), code, { now, last: factor.lastStep })
  return step !== null && (await takeStep(tx, accountId, step)) ? 'totp' : null
}

export type FactorView = {
  /** Since when it is in force; null where it is not. */
  since: Date | null
  codesLeft: number
  /** Shown to be read by an authenticator, until a code of it was given. */
  candidate: string | null
}

/** One's own second factor. Only staff have one. */
export async function viewFactor({ db, actor }: Ctx): Promise<Result<FactorView>> {
  if (!isStaff(actor.role)) return refuse({ code: 'not_found' })
  const [factor, codesLeft] = await Promise.all([
    findFactor(db, actor.accountId),
    countRecoveryCodes(db, actor.accountId),
  ])
  return ok({ since: factor?.confirmedAt ?? null, codesLeft, candidate: factor?.candidate ?? null })
}

/** Begins to set one up. Whoever has one shows first that they hold it, or a recovery code. */
export async function beginFactor(ctx: Ctx, input: { code: string }): Promise<Result<null>> {
  const { actor, db } = ctx
  if (!isStaff(actor.role)) return refuse({ code: 'not_found' })
  const factor = await findFactor(db, actor.accountId)
  if (factor?.confirmedAt) {
    const doubt = await proveFactor(ctx, input.code)
    if (doubt) return refuse({ code: 'invalid', problems: [doubt] })
  }
  await saveCandidate(db, actor.accountId, base32(randomBytes(20)))
  return ok(null)
}

async function proveFactor({ db, actor, now }: Ctx, typed: string): Promise<Problem | null> {
  if (typed.trim() === '') return problem('required')
  const tried = await attemptIn(db, factorBuckets(actor.accountId), now)
  if (!tried.open) return problem('code_locked', { minutes: tried.minutes })
  if (!(await takeCode(db, actor.accountId, typed, now))) return problem('code_wrong')
  await forgetAttempts(db, tried.noted)
  return null
}

/** Puts it in force once a code of it was given; answers the recovery codes, this once. */
export async function confirmNewFactor(
  ctx: Ctx,
  input: { code: string },
): Promise<Result<{ codes: string[] }>> {
  const { actor, now } = ctx
  if (!isStaff(actor.role)) return refuse({ code: 'not_found' })
  return ctx.db.transaction(async (tx) => {
    const factor = await findFactor(tx, actor.accountId, 'update')
    const secret = factor?.candidate
    if (!secret) return refuse({ code: 'stale' })
    const code = foldCode(input.code)
    if (code === '') return refuse({ code: 'invalid', problems: [problem('required')] })
    const step = fittingStep(hmacSha1, fromBase32(secret), code, { now, last: null })
    if (step === null) return refuse({ code: 'invalid', problems: [problem('code_wrong_first')] })

    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
    const { accountId } = actor
    await confirmFactor(tx, { accountId, secret, step, codeHashes: codes.map(digestOf) }, now)
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'factor.set_up',
      object: { kind: 'account', id: accountId },
    })
    return ok({ codes })
  })
}

const problem = (code: string, params?: Problem['params']): Problem => ({
  field: 'code',
  code,
  severity: code === 'required' ? 'missing' : 'error',
  params,
})
