import { type BatchLine, listBatches } from '@/db/batches'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'

export type { BatchLine } from '@/db/batches'

/** 批次管理: the rounds of every programme, also those that are only prepared. */
export async function listBatchesFor(ctx: Ctx): Promise<Result<BatchLine[]>> {
  if (!mayDo(ctx.actor, 'batches.read')) return refuse({ code: 'not_found' })
  return ok(await listBatches(ctx.db))
}
