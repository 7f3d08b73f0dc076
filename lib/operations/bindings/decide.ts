import { findAccount, updateAccount } from '@/db/accounts'
import { administratorsOf, type Binding, boundUnits, findBinding, saveBindingChange } from '@/db/bindings'
import type { Db } from '@/db/client'
import { findUnit } from '@/db/units'
import { rejectionProblems } from '@/lib/domain/bindings/reject'
import { type BindingVerb, bindingTransition, maySeeBinding } from '@/lib/domain/bindings/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { isUuid } from '../filings/access'
import { tellOfBinding } from '../notices/about-bindings'

export type BindingDecision = { id: string; version: number; verb: BindingVerb; reason?: string }

/**
 * Any step of a binding (`domain.md` §2.4), on the version that was read. 驳回 and 暂停 need a reason, and a unit keeps
 * at least one administrator.
 */
export async function decideBinding(ctx: Ctx, input: BindingDecision): Promise<Result<{ id: string }>> {
  const { actor, now } = ctx
  return ctx.db.transaction(async (tx) => {
    const binding = isUuid(input.id) ? await findBinding(tx, input.id, 'update') : null
    if (!binding || !maySeeBinding(binding, actor)) return refuse({ code: 'not_found' })
    const step = bindingTransition(binding, actor, input.verb)
    if (!step) return refuse({ code: 'not_allowed' })
    if (binding.version !== input.version) return refuse({ code: 'stale' })

    const reason = REASONED.includes(input.verb) ? (input.reason ?? '').trim() : undefined
    const problems = reason === undefined ? [] : rejectionProblems(reason)
    if (problems.length > 0) return refuse({ code: 'invalid', problems })

    // Two administrators who send each other away meet here.
    if (binding.administers) await findUnit(tx, binding.unitId, true)
    const administers =
      step.verb === 'appoint' || (step.verb !== 'dismiss' && step.to === 'APPROVED' && binding.administers)
    if (
      binding.administers &&
      !administers &&
      (await administratorsOf(tx, binding.unitId)).every((id) => id === binding.accountId)
    )
      return refuse({ code: 'last_administrator' })

    const set = { administers, reason: reason ?? null, ...(step.to === 'PENDING' && { submittedAt: now }) }
    const saved = await saveBindingChange(
      tx,
      { binding, to: step.to, event: step.event, set, note: reason },
      byOf(ctx),
    )
    if (!saved) return refuse({ code: 'stale' })
    await actForSome(tx, binding)
    await tellOfBinding(tx, binding, step.event, byOf(ctx))
    return ok({ id: binding.id })
  })
}

/** What a person is told why. */
const REASONED: readonly BindingVerb[] = ['reject', 'freeze']

/** A person acts for one of the units that let them: the one so far, or else the one bound to longest. */
async function actForSome(tx: Db, { accountId }: Binding): Promise<void> {
  const [account, bound] = await Promise.all([findAccount(tx, accountId), boundUnits(tx, accountId)])
  if (bound.some(({ id }) => id === account?.unitId)) return
  await updateAccount(tx, accountId, { unitId: bound[0]?.id ?? null })
}
