import { type Account, forgetBuckets, holdAccount, replacePassword } from '@/db/accounts'
import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'
import { forgetFactor } from '@/db/second-factors'
import { holdAdministrators, saveAccount } from '@/db/staff'
import {
  accountTransition,
  isAdministratorRole,
  readGrant,
  separationFault,
} from '@/lib/domain/accounts/administration'
import type { Role } from '@/lib/domain/actor'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { accountBuckets } from '../accounts/attempts'
import { closeSessionsOf } from '../accounts/open-session'
import { byOf, type Ctx } from '../context'
import { isUuid } from '../filings/access'
import type { FirstPassword } from './create'

type Which = { id: string; version: number }
export type AccountDecision = Which &
  (
    | { verb: 'disable' | 'enable' | 'unlock' | 'reset' }
    | { verb: 'grant'; role: string; regionCode: string }
    | { verb: 'renew'; first: FirstPassword }
  )

type Detail = Record<string, string | number | boolean | null>

/**
 * What an administrator does with someone else's account, on the version that was read. Whatever takes power away ends
 * the account's sessions with it.
 */
export async function decideAccount(ctx: Ctx, input: AccountDecision): Promise<Result<{ id: string }>> {
  if (!mayDo(ctx.actor, 'accounts.read') || !isUuid(input.id)) return refuse({ code: 'not_found' })
  return ctx.db.transaction(async (tx) => {
    // Always in this order: the three first, then the one account.
    const administrators = await holdAdministrators(tx)
    const account = await holdAccount(tx, input.id, 'update')
    if (!account?.username) return refuse({ code: 'not_found' })
    const step = accountTransition(account, ctx.actor, input.verb)
    if (!step) return refuse({ code: 'not_allowed' })
    if (account.version !== input.version) return refuse({ code: 'stale' })

    const done = await change(tx, ctx, account, input, administrators)
    if (!done.ok) return done
    await recordAudit(tx, {
      ...byOf(ctx),
      action: step.action,
      object: { kind: 'account', id: account.id },
      detail: done.value,
    })
    return ok({ id: account.id })
  })
}

type Administrators = Awaited<ReturnType<typeof holdAdministrators>>

async function change(
  tx: Db,
  ctx: Ctx,
  account: Account,
  input: AccountDecision,
  administrators: Administrators,
): Promise<Result<Detail>> {
  const save = (set: Parameters<typeof saveAccount>[2]) => saveAccount(tx, account, set)
  const end = (reason: 'disabled' | 'granted' | 'password' | 'revoked') =>
    closeSessionsOf(tx, account.id, { reason, by: byOf(ctx) }, ctx.now)
  const separated = (becomes: Role | null) => separationFault(account, becomes, administrators)
  switch (input.verb) {
    case 'disable': {
      const fault = separated(null)
      if (fault) return wrong(fault)
      await save({ disabledAt: ctx.now })
      return ok({ sessions: await end('disabled') })
    }
    case 'enable': {
      const fault = isAdministratorRole(account.role) ? separated(account.role) : null
      if (fault) return wrong(fault)
      await save({ disabledAt: null, activeAt: ctx.now })
      return ok({})
    }
    case 'grant': {
      const grant = readGrant(input)
      if (Array.isArray(grant)) return refuse({ code: 'invalid', problems: grant })
      const fault = separated(grant.role)
      if (fault) return wrong(fault)
      await save(grant)
      await end('granted')
      return ok({ from: account.role, to: grant.role, region: grant.regionCode })
    }
    case 'unlock':
      await forgetBuckets(tx, accountBuckets(account.username ?? '', account.id))
      await save({})
      return ok({})
    case 'reset':
      await forgetFactor(tx, account.id)
      await save({})
      return ok({ sessions: await end('revoked') })
    case 'renew': {
      const was = account.passwordHash
      const to = { accountId: account.id, now: input.first.hash, at: ctx.now, mustChange: true }
      if (!was || !(await replacePassword(tx, { ...to, was }))) return refuse({ code: 'stale' })
      await save({})
      return ok({ sessions: await end('password') })
    }
  }
}

const wrong = (problem: Problem): Result<Detail> => refuse({ code: 'invalid', problems: [problem] })
