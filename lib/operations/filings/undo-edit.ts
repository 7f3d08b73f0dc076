import { markRowsDeleted, rowsById, writeRows } from '@/db/filing-rows'
import { findRowEdit, markUndone } from '@/db/imports'
import type { Cells } from '@/lib/forms/content'
import { changesBetween, merge } from '@/lib/forms/merge'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from './access'
import { inList } from './rows'

/**
 * 撤销 an import or a batch edit: rows that it added go, cells that it changed become what they were. What somebody
 * has changed since stays as they left it; `kept` counts those rows.
 */
export const undoRowEdit = (
  ctx: Ctx,
  input: { filingId: string; step: string; id: string },
): Promise<Result<{ kept: number }>> =>
  inList(ctx, input, async ({ db, actor, now }, step) => {
    const place = { filingId: input.filingId, step: step.key, accountId: actor.accountId }
    const edit = isUuid(input.id) ? await findRowEdit(db, input.id, place) : null
    if (!edit) return refuse({ code: 'not_found' })
    const stored = await rowsById(db, input.filingId, step.key)
    const gone: string[] = []
    const back: { id: string; cells: Cells }[] = []
    let kept = 0
    for (const { id, was, now: made } of edit.changes) {
      const row = stored.get(id)
      if (!row || row.deletedAt !== null) continue
      if (was === null) {
        if (changesBetween(made, row.cells).length === 0) gone.push(id)
        else kept++
        continue
      }
      const { answers, conflicts } = merge(row.cells, changesBetween(made, was))
      if (conflicts.length > 0) kept++
      back.push({ id, cells: answers as Cells })
    }
    await markRowsDeleted(db, gone, actor.name, now)
    await writeRows(db, back, actor.name, now)
    await markUndone(db, input.id, now)
    return ok({ kept })
  })
