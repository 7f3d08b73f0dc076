import { saveChange } from '@/db/applications'
import { findBatch } from '@/db/batches'
import { isOpen } from '@/lib/domain/applications/start'
import { transition } from '@/lib/domain/applications/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { applicationAccess } from './access'

/**
 * 撤回 (T8): its owner takes the file back from the unit's administrator. Not after the round has closed, because
 * it could then not be submitted again.
 */
export async function withdrawApplication(ctx: Ctx, input: { id: string }): Promise<Result<{ id: string }>> {
  return ctx.db.transaction(async (tx) => {
    const access = await applicationAccess({ ...ctx, db: tx }, input.id, 'update')
    if (!access.ok) return access
    const { application } = access.value
    const step = transition(application, ctx.actor, 'withdraw')
    if (!step?.to || !step.event) return refuse({ code: 'not_allowed' })
    const open = isOpen(await findBatch(tx, application.batchId), ctx.now)
    if (!open.ok) return open
    const saved = await saveChange(tx, { application, to: step.to, event: step.event }, byOf(ctx))
    return saved ? ok({ id: application.id }) : refuse({ code: 'stale' })
  })
}
