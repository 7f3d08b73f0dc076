import { insertRows, rowsById, writeRows } from '@/db/filing-rows'
import { deleteImport, findImport, insertRowEdit, type RowEdit, writeImport } from '@/db/imports'
import type { Cells } from '@/lib/forms/content'
import type { PlannedRow } from '@/lib/forms/exchange/plan'
import { changesBetween, merge } from '@/lib/forms/merge'
import { blocks, ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'
import { full, inList } from '../filings/rows'
import { planNow } from './plan'

/** `changed`: so many lines would now do something else than was shown; nothing was written. */
export type Confirmed =
  | { kind: 'done'; edit: string }
  | { kind: 'changed'; lines: number }
  | { kind: 'nothing' }

/**
 * 确定: writes what was previewed, all of it or the lines without a fault, in one transaction. Where somebody has
 * meanwhile changed a cell that a line would change, or added what it would add, nothing is written and the preview
 * shows it anew.
 */
export const confirmImport = (
  ctx: Ctx,
  input: { filingId: string; step: string; id: string; soundOnly: boolean },
): Promise<Result<Confirmed>> =>
  inList(ctx, input, async (tx, step): Promise<Result<Confirmed>> => {
    const { db, actor, now } = tx
    const place = { filingId: input.filingId, step: step.key, accountId: actor.accountId }
    const found = isUuid(input.id) ? await findImport(db, input.id, place) : null
    if (!found) return refuse({ code: 'not_found' })

    const stored = await rowsById(db, input.filingId, step.key)
    const plan = await planNow(tx, input.filingId, step, found)
    const different = plan.filter((row, at) => doing(row) !== doing(found.plan[at])).length
    if (different > 0) {
      await writeImport(db, input.id, { ...found, plan })
      return ok({ kind: 'changed', lines: different })
    }

    const wanted = found.plan.filter((row) => !input.soundOnly || !row.problems.some(blocks))
    const added = wanted.filter(({ kind }) => kind === 'add').map(({ id, now: cells }) => ({ id, cells }))
    const updated = wanted
      .filter(({ kind }) => kind === 'update')
      .map((row) => {
        const before = stored.get(row.id)!.cells
        return { id: row.id, before, cells: merge(before, changesBetween(row.was, row.now)).answers as Cells }
      })
    const standing = [...stored.values()].filter(({ deletedAt }) => deletedAt === null).length
    if (added.length > 0 && standing + added.length > step.maxRows) return full(step)

    await deleteImport(db, input.id, place)
    if (added.length + updated.length === 0) return ok({ kind: 'nothing' })
    await insertRows(db, input.filingId, step.key, added, actor.name, now)
    await writeRows(db, updated, actor.name, now)
    const changes: RowEdit[] = [
      ...added.map(({ id, cells }) => ({ id, was: null, now: cells })),
      ...updated.map(({ id, before, cells }) => ({ id, was: before, now: cells })),
    ]
    return ok({ kind: 'done', edit: await insertRowEdit(db, place, 'import', changes, now) })
  })

/** What a line does to the list: the same text means the same deed, whatever else its row says meanwhile. */
const doing = (row: PlannedRow | undefined): string =>
  row ? JSON.stringify([row.kind, row.id, changesBetween(row.was, row.now)]) : ''
