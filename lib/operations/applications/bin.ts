import { applicationInRound, saveChange } from '@/db/applications'
import { findUnit } from '@/db/units'
import { transition } from '@/lib/domain/applications/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { applicationAccess } from './access'

/** 删除 puts a draft into the recycle bin (T4), 恢复 takes it out, as long as the round holds no other. */
export async function moveToBin(
  ctx: Ctx,
  input: { id: string; verb: 'delete' | 'restore' },
): Promise<Result<{ id: string }>> {
  return ctx.db.transaction(async (tx) => {
    const access = await applicationAccess({ ...ctx, db: tx }, input.id, 'update')
    if (!access.ok) return access
    const { application } = access.value
    const step = transition(application, ctx.actor, input.verb)
    if (!step?.to || !step.event) return refuse({ code: 'not_allowed' })
    if (input.verb === 'restore') {
      // Held still, so that no new application of this unit comes between the question and the answer.
      await findUnit(tx, application.unitId, true)
      const other = await applicationInRound(tx, application.unitId, application.batchId)
      if (other) return refuse({ code: 'exists', id: other.id })
    }
    const saved = await saveChange(
      tx,
      {
        application,
        to: step.to,
        event: step.event,
        set: { deletedAt: input.verb === 'delete' ? ctx.now : null },
      },
      byOf(ctx),
    )
    return saved ? ok({ id: application.id }) : refuse({ code: 'stale' })
  })
}
