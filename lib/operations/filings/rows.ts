import {
  dropDraft,
  findRow,
  holdLists,
  insertRow,
  markRowDeleted,
  rowOrder,
  saveDraft,
  writeRow,
  writeRowOrder,
} from '@/db/filings'
import type { Cells } from '@/lib/forms/content'
import { columnsOf, stepOf } from '@/lib/forms/fields'
import { type Conflict, changesBetween, merge } from '@/lib/forms/merge'
import type { ListStep } from '@/lib/forms/spec'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { filingAccess, isUuid } from './access'
import { noteChange } from './note-change'

type Place = { filingId: string; step: string; rowId: string }

/** Runs inside a transaction that holds the filing's subject and lists still; the list must be one this actor may edit. */
async function inList<T>(
  ctx: Ctx,
  place: Place,
  run: (tx: Ctx, step: ListStep) => Promise<Result<T>>,
  /** What is kept for this person alone is no news to the others. */
  { alone = false }: { alone?: boolean } = {},
): Promise<Result<T>> {
  return ctx.db.transaction(async (tx) => {
    const access = await filingAccess({ ...ctx, db: tx }, place.filingId)
    if (!access.ok) return access
    const step = stepOf(access.value.form, place.step)
    if (step?.kind !== 'list') return refuse({ code: 'not_found' })
    if (!access.value.mayEditStep(step.key)) return refuse({ code: 'not_allowed' })
    if (!isUuid(place.rowId)) return refuse({ code: 'not_found' })
    await holdLists(tx, place.filingId)
    const inside = { ...ctx, db: tx }
    const done = await run(inside, step)
    if (done.ok && !alone) await noteChange(inside, access.value, step.key, [place.rowId])
    return done
  })
}

export type SavedRowCells = { id: string; cells: Cells; conflicts: Conflict[]; isNew: boolean }

/**
 * 确定 in a row's dialog: `was` is the row as the dialog was opened with, `now` what it says. A new row names its
 * own id, so that a repeated post adds it once. Cells that two have changed come back as conflicts.
 */
export const saveRow = (
  ctx: Ctx,
  input: Place & { was: Cells; now: Cells },
): Promise<Result<SavedRowCells>> =>
  inList(ctx, input, async ({ db, actor, now }, step) => {
    const stored = await findRow(db, input.filingId, input.rowId)
    if (stored && stored.step !== step.key) return refuse({ code: 'not_found' })
    const changes = changesBetween(onlyColumns(step, input.was), onlyColumns(step, input.now))
    const { answers, conflicts } = merge(
      stored?.cells ?? {},
      stored ? changes : changes.map((c) => ({ ...c, was: undefined })),
    )
    const cells = answers as Cells
    if ((!stored || stored.deletedAt) && (await isFull(db, input.filingId, step))) return full(step)
    if (!stored) {
      if (!(await insertRow(db, input.filingId, step.key, { id: input.rowId, cells }, actor.name, now)))
        return refuse({ code: 'not_found' })
    } else {
      if (stored.deletedAt) await markRowDeleted(db, stored.id, null, actor.name, now)
      await writeRow(db, stored.id, cells, actor.name, now)
    }
    if (conflicts.length === 0) await dropDraft(db, input.filingId, input.rowId, actor.accountId)
    return ok({ id: input.rowId, cells, conflicts, isNew: !stored })
  })

/** Keeps what is being typed into an open dialog; it counts only after 确定. */
export const keepRowDraft = (
  ctx: Ctx,
  input: Place & { was: Cells; now: Cells },
): Promise<Result<{ savedAt: Date }>> =>
  inList(
    ctx,
    input,
    async ({ db, actor, now }, step) => {
      await saveDraft(db, {
        filingId: input.filingId,
        step: step.key,
        rowId: input.rowId,
        accountId: actor.accountId,
        was: onlyColumns(step, input.was),
        cells: onlyColumns(step, input.now),
        savedAt: now,
      })
      return ok({ savedAt: now })
    },
    { alone: true },
  )

/** 取消: what was typed into the dialog is given up on purpose. */
export const dropRowDraft = (ctx: Ctx, input: Place): Promise<Result<null>> =>
  inList(
    ctx,
    input,
    async ({ db, actor }) => {
      await dropDraft(db, input.filingId, input.rowId, actor.accountId)
      return ok(null)
    },
    { alone: true },
  )

/** 删除 a row; `restore` takes it back, which is what 撤销 does. */
export const deleteRow = (ctx: Ctx, input: Place & { restore?: boolean }): Promise<Result<null>> =>
  inList(ctx, input, async ({ db, actor, now }, step) => {
    const stored = await findRow(db, input.filingId, input.rowId)
    if (!stored || stored.step !== step.key) return refuse({ code: 'not_found' })
    if (input.restore && stored.deletedAt && (await isFull(db, input.filingId, step))) return full(step)
    await markRowDeleted(db, stored.id, input.restore ? null : now, actor.name, now)
    return ok(null)
  })

/** Puts a row before another one (null: at the end), or one place up or down. */
export const moveRow = (
  ctx: Ctx,
  input: Place & ({ before: string | null } | { by: -1 | 1 }),
): Promise<Result<null>> =>
  inList(ctx, input, async ({ db }, step) => {
    const order = await rowOrder(db, input.filingId, step.key)
    const from = order.indexOf(input.rowId)
    if (from < 0) return refuse({ code: 'not_found' })
    const others = order.filter((id) => id !== input.rowId)
    const at =
      'by' in input
        ? Math.max(0, from + input.by)
        : input.before === null
          ? others.length
          : others.indexOf(input.before)
    if (at < 0) return refuse({ code: 'stale' })
    await writeRowOrder(db, [...others.slice(0, at), input.rowId, ...others.slice(at)])
    return ok(null)
  })

const isFull = async (db: Ctx['db'], filingId: string, step: ListStep): Promise<boolean> =>
  (await rowOrder(db, filingId, step.key)).length >= step.maxRows

const full = (step: ListStep): Result<never> =>
  refuse({
    code: 'invalid',
    problems: [
      { step: step.key, field: '', code: 'list_full', severity: 'error', params: { max: step.maxRows } },
    ],
  })

const onlyColumns = (step: ListStep, cells: Cells): Cells =>
  Object.fromEntries(columnsOf(step).map((column) => [column.name, cells[column.name]]))
