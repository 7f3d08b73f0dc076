import { recordAudit } from '@/db/audit'
import { insertBatch } from '@/db/batches'
import { readBatch, type TypedBatch } from '@/lib/domain/batches/read'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'

/** 新增批次: prepared, and seen by nobody but the city's offices. */
export async function prepareBatch(ctx: Ctx, typed: TypedBatch): Promise<Result<{ id: string }>> {
  if (!mayDo(ctx.actor, 'batches.prepare')) return refuse({ code: 'not_found' })
  const read = readBatch(typed)
  if (!read.ok) return read
  return ctx.db.transaction(async (tx) => {
    const id = await insertBatch(tx, { ...read.value, publishedAt: null })
    if (!id) return refuse({ code: 'invalid', problems: [yearTaken(read.value.year)] })
    const { programmeKey: programme, year } = read.value
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'batch.prepared',
      object: { kind: 'batch', id },
      detail: { programme, year },
    })
    return ok({ id })
  })
}

export const yearTaken = (year: number): Problem => ({
  field: 'year',
  code: 'year_taken',
  severity: 'error',
  params: { year },
})
