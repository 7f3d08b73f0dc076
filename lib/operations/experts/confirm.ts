import { saveExpertChange } from '@/db/experts'
import { isAsked } from '@/lib/domain/experts/confirmation'
import { EXPERT_POLICY } from '@/lib/domain/experts/policy'
import { expertTransition } from '@/lib/domain/experts/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { expertAccess } from './access'

/** 确认信息无变化: what was admitted holds for another year. Ends the 暂停 of whoever let the time pass. */
export async function confirmExpert(ctx: Ctx, input: { version: number }): Promise<Result<{ id: string }>> {
  return ctx.db.transaction(async (tx) => {
    const access = await expertAccess({ ...ctx, db: tx }, ctx.actor.accountId, 'update')
    if (!access.ok) return access
    const expert = access.value
    const step = expertTransition(expert, ctx.actor, 'confirm')
    if (!step?.to || !step.event || !isAsked(expert, EXPERT_POLICY, ctx.now))
      return refuse({ code: 'not_allowed' })
    if (expert.version !== input.version) return refuse({ code: 'stale' })
    const saved = await saveExpertChange(
      tx,
      { expert, to: step.to, event: step.event, set: { confirmedAt: ctx.now } },
      byOf(ctx),
    )
    return saved ? ok({ id: expert.accountId }) : refuse({ code: 'stale' })
  })
}
