import { randomUUID } from 'node:crypto'
import { holdLists, insertRows, loadContent } from '@/db/filings'
import { entriesOf } from '@/db/library'
import { identityOf, keptCells } from '@/lib/domain/library/entry'
import type { Cells } from '@/lib/forms/content'
import { newCells, rowsOf } from '@/lib/forms/fields'
import type { ListStep } from '@/lib/forms/spec'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { listWithShelf } from './in-list'

export type Picked = { added: number; skipped: number }

/**
 * 从资料库选取: copies entries to the end of a list, all or none. Whoever stands there already is passed over, so that
 * a second click adds nothing.
 */
export async function pickEntries(
  ctx: Ctx,
  input: { filingId: string; step: string; ids: readonly string[] },
): Promise<Result<Picked>> {
  return ctx.db.transaction(async (tx) => {
    const access = await listWithShelf({ ...ctx, db: tx }, input)
    if (!access.ok) return access
    const { step, place } = access.value
    await holdLists(tx, input.filingId)
    const rows = rowsOf({ ...(await loadContent(tx, input.filingId)), facts: {} }, step.key)
    const present = presentIn(step, rows)
    const wanted = new Set(input.ids)
    const chosen = (await entriesOf(tx, place)).filter(({ id }) => wanted.has(id))
    const fresh = chosen.filter(({ cells }) => !present(cells))
    if (rows.length + fresh.length > step.maxRows) return full(step)
    const copies = fresh.map(({ cells }) => ({
      id: randomUUID(),
      cells: { ...newCells(step), ...keptCells(step, cells) },
    }))
    await insertRows(tx, input.filingId, step.key, copies, ctx.actor.name, ctx.now)
    return ok({ added: fresh.length, skipped: input.ids.length - fresh.length })
  })
}

/** Whether an entry stands in a list already, known by the same. */
export function presentIn(step: ListStep, rows: readonly { cells: Cells }[]): (entry: Cells) => boolean {
  const known = new Set(rows.map(({ cells }) => identityOf(step, cells)))
  return (entry) => {
    const identity = identityOf(step, entry)
    return identity !== null && known.has(identity)
  }
}

const full = (step: ListStep): Result<never> =>
  refuse({
    code: 'invalid',
    problems: [
      { step: step.key, field: '', code: 'list_full', severity: 'error', params: { max: step.maxRows } },
    ],
  })
