import { rowsById, writeRows } from '@/db/filing-rows'
import { insertRowEdit } from '@/db/imports'
import { canonical } from '@/lib/forms/canonical'
import { checkField } from '@/lib/forms/check-field'
import type { Cells } from '@/lib/forms/content'
import { emptyContent } from '@/lib/forms/content'
import { editableTogether } from '@/lib/forms/exchange/columns'
import { readCell } from '@/lib/forms/exchange/read-cell'
import { isEmpty, lookupFrom } from '@/lib/forms/fields'
import { sameAnswer } from '@/lib/forms/merge'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { inList } from './rows'

/** 批量修改: one column of some rows becomes one value, given in words or as a choice's own value. */
export const editRows = (
  ctx: Ctx,
  input: {
    filingId: string
    step: string
    rowIds: readonly string[]
    column: string
    texts: readonly string[]
  },
): Promise<Result<{ edit: string | null }>> =>
  inList(ctx, input, async ({ db, actor, now }, step): Promise<Result<{ edit: string | null }>> => {
    const column = editableTogether(step).find(({ name }) => name === input.column)
    const refused = (code: string) =>
      refuse<never>({
        code: 'invalid',
        problems: [{ step: step.key, field: column?.name ?? '', code, severity: 'error' }],
      })
    if (input.rowIds.length === 0) return refused('no_row_chosen')
    if (!column) return refused('no_column_chosen')
    const typed = readCell(column, input.texts.filter((text) => text !== '').join('；'))
    const stored = await rowsById(db, input.filingId, step.key)
    const rows = [...new Set(input.rowIds)].flatMap((id) => {
      const row = stored.get(id)
      return row && row.deletedAt === null ? [row] : []
    })
    const changes = rows.map((row) => {
      const cells: Cells = { ...row.cells, [column.name]: typed }
      const look = lookupFrom(emptyContent(), step.key, cells)
      return {
        id: row.id,
        was: row.cells,
        now: { ...cells, [column.name]: canonical(column, typed, look) as Cells[string] },
      }
    })
    if (isEmpty(typed) && column.kind !== 'check') return refused('required')
    const [first] = changes
    const fault =
      first && checkField(column, lookupFrom(emptyContent(), step.key, first.now), '9999-12-31')[0]
    if (fault && ['not_an_option', 'not_in_catalogue'].includes(fault.code)) return refused('not_an_option')
    const real = changes.filter((one) => !sameAnswer(one.was[column.name], one.now[column.name]))
    if (real.length === 0) return ok({ edit: null })
    await writeRows(
      db,
      real.map(({ id, now: cells }) => ({ id, cells })),
      actor.name,
      now,
    )
    const place = { filingId: input.filingId, step: step.key, accountId: actor.accountId }
    return ok({ edit: await insertRowEdit(db, place, 'edit', real, now) })
  })
