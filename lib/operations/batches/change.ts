import { recordAudit } from '@/db/audit'
import { type Batch, lookUpBatch, roundOfYear, updateBatch } from '@/db/batches'
import type { Db } from '@/db/client'
import { changeWindows } from '@/lib/domain/batches/change'
import { readBatch, readWindows, type TypedBatch } from '@/lib/domain/batches/read'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { isUuid } from '../filings/access'
import { tellOfMovedClosing } from '../notices/about-batches'
import { yearTaken } from './prepare'

type Input = { id: string; version: number; typed: TypedBatch }

/**
 * 修改批次, on the version that was read: all of one that is prepared; of a published one the windows, the grace and
 * the note, with the reason on record, and those who still fill in are told of an end that moves.
 */
export async function changeBatch(ctx: Ctx, input: Input): Promise<Result<{ id: string }>> {
  if (!mayDo(ctx.actor, 'batches.read') || !isUuid(input.id)) return refuse({ code: 'not_found' })
  return ctx.db.transaction(async (tx) => {
    const batch = await lookUpBatch(tx, input.id, 'update')
    if (!batch) return refuse({ code: 'not_found' })
    if (!mayDo(ctx.actor, batch.publishedAt ? 'batches.publish' : 'batches.prepare'))
      return refuse({ code: 'not_allowed' })
    if (batch.version !== input.version) return refuse({ code: 'stale' })
    const saved = batch.publishedAt
      ? await changePublished(tx, ctx, batch, input.typed)
      : await correctPrepared(tx, ctx, batch, input.typed)
    return saved.ok ? ok({ id: batch.id }) : saved
  })
}

async function correctPrepared(tx: Db, ctx: Ctx, batch: Batch, typed: TypedBatch): Promise<Result<null>> {
  const read = readBatch(typed)
  if (!read.ok) return read
  const { programmeKey: programme, year } = read.value
  const other = await roundOfYear(tx, programme, year)
  if (other && other !== batch.id) return refuse({ code: 'invalid', problems: [yearTaken(year)] })
  await updateBatch(tx, batch.id, read.value)
  await recordAudit(tx, {
    ...byOf(ctx),
    action: 'batch.corrected',
    object: { kind: 'batch', id: batch.id },
    detail: { programme, year },
  })
  return ok(null)
}

async function changePublished(tx: Db, ctx: Ctx, batch: Batch, typed: TypedBatch): Promise<Result<null>> {
  const read = readWindows(typed)
  if (!read.ok) return read
  const decided = changeWindows(batch, read.value, typed.reason ?? '', ctx.now)
  if (!decided.ok) return decided
  const { moved, reason, windows } = decided.value
  await updateBatch(tx, batch.id, windows)
  const { programmeKey: programme, year } = batch
  await recordAudit(tx, {
    ...byOf(ctx),
    action: 'batch.changed',
    object: { kind: 'batch', id: batch.id },
    detail: {
      programme,
      year,
      ...Object.fromEntries(
        Object.entries(windows).flatMap(([name, now]) =>
          now instanceof Date
            ? [
                [`${name}.was`, batch[name as 'closesAt']?.toISOString() ?? null],
                [name, now.toISOString()],
              ]
            : [],
        ),
      ),
      ...(windows.graceMinutes !== batch.graceMinutes && { graceMinutes: windows.graceMinutes }),
      ...(reason && { reason }),
    },
  })
  if (moved.includes('closes') && windows.closesAt)
    await tellOfMovedClosing(tx, { batch, closesAt: windows.closesAt, reason, at: ctx.now })
  return ok(null)
}
