import { type Batch, lookUpBatch } from '@/db/batches'
import { type BatchState, batchState } from '@/lib/domain/batches/state'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'

export type BatchView = {
  batch: Batch
  state: BatchState
  /** Its windows may be changed: while it is prepared by both of the city's, afterwards by its leader. */
  mayEdit: boolean
  mayPublish: boolean
}

/** One round, as the city's offices see it. */
export async function viewBatch(ctx: Ctx, id: string): Promise<Result<BatchView>> {
  if (!mayDo(ctx.actor, 'batches.read') || !isUuid(id)) return refuse({ code: 'not_found' })
  const batch = await lookUpBatch(ctx.db, id)
  if (!batch) return refuse({ code: 'not_found' })
  return ok({
    batch,
    state: batchState(batch, ctx.now),
    mayEdit: mayDo(ctx.actor, batch.publishedAt ? 'batches.publish' : 'batches.prepare'),
    mayPublish: !batch.publishedAt && mayDo(ctx.actor, 'batches.publish'),
  })
}
