import { recordAudit } from '@/db/audit'
import { lookUpBatch, updateBatch } from '@/db/batches'
import { mayPublish } from '@/lib/domain/batches/change'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { isUuid } from '../filings/access'

/** 发布批次, on the version that was read: from now on every applicant sees it, and its windows hold. */
export async function publishBatch(
  ctx: Ctx,
  input: { id: string; version: number },
): Promise<Result<{ id: string }>> {
  if (!mayDo(ctx.actor, 'batches.read') || !isUuid(input.id)) return refuse({ code: 'not_found' })
  return ctx.db.transaction(async (tx) => {
    const batch = await lookUpBatch(tx, input.id, 'update')
    if (!batch) return refuse({ code: 'not_found' })
    if (!mayDo(ctx.actor, 'batches.publish')) return refuse({ code: 'not_allowed' })
    if (batch.version !== input.version) return refuse({ code: 'stale' })
    const allowed = mayPublish(batch, ctx.now)
    if (!allowed.ok) return allowed
    await updateBatch(tx, batch.id, { publishedAt: ctx.now })
    const { programmeKey: programme, year } = batch
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'batch.published',
      object: { kind: 'batch', id: batch.id },
      detail: { programme, year },
    })
    return ok({ id: batch.id })
  })
}
