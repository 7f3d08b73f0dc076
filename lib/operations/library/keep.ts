import { randomUUID } from 'node:crypto'
import { loadContent } from '@/db/filings'
import { type Entry, entriesOf, entryKnownBy, holdLibrary, insertEntry, writeEntry } from '@/db/library'
import { type Difference, differences, identityOf, keptCells } from '@/lib/domain/library/entry'
import type { Row } from '@/lib/forms/content'
import { rowsOf } from '@/lib/forms/fields'
import type { ListStep } from '@/lib/forms/spec'
import { ok, type Result } from '@/lib/result'
import type { Ctx } from '../context'
import { listWithShelf } from './in-list'

/** A row that the library does not know, or knows otherwise. */
export type Comparison = { row: Row; identity: string; entry: Entry | null; differences: Difference[] }

/** What 存入资料库 would do: rows that are new to the library, and those that differ from their entries. */
export async function compareWithLibrary(
  ctx: Ctx,
  input: { filingId: string; step: string },
): Promise<Result<{ step: ListStep; comparisons: Comparison[] }>> {
  return ctx.db.transaction(async (tx) => {
    const access = await listWithShelf({ ...ctx, db: tx }, input)
    if (!access.ok) return access
    const { step, place } = access.value
    const content = { ...(await loadContent(tx, input.filingId)), facts: {} }
    const entries = await entriesOf(tx, place)
    return ok({ step, comparisons: compared(step, rowsOf(content, step.key), entries) })
  })
}

/** 存入资料库 and 更新资料库: takes the rows that were ticked back, as they stand now. */
export async function keepRows(
  ctx: Ctx,
  input: { filingId: string; step: string; ids: readonly string[] },
): Promise<Result<{ added: number; updated: number }>> {
  return ctx.db.transaction(async (tx) => {
    const access = await listWithShelf({ ...ctx, db: tx }, input)
    if (!access.ok) return access
    const { step, place } = access.value
    const { unitId, shelf } = place
    await holdLibrary(tx, unitId)
    const content = { ...(await loadContent(tx, input.filingId)), facts: {} }
    const wanted = new Set(input.ids)
    const chosen = compared(step, rowsOf(content, step.key), await entriesOf(tx, place)).filter(({ row }) =>
      wanted.has(row.id),
    )
    for (const { row, identity, entry } of chosen) {
      const kept = keptCells(step, row.cells)
      const by = [ctx.actor.name, ctx.now] as const
      const cells = { ...entry?.cells, ...kept }
      // What the shelf knows an entry by may be more than what this list does.
      const known = identityOf(place.list, cells) ?? identity
      const target = (await entryKnownBy(tx, place, known)) ?? entry
      if (target)
        await writeEntry(tx, target.id, { identity: known, cells: { ...target.cells, ...kept } }, ...by)
      else await insertEntry(tx, { unitId, shelf, id: randomUUID(), identity: known, cells }, ...by)
    }
    const updated = chosen.filter(({ entry }) => entry).length
    return ok({ added: chosen.length - updated, updated })
  })
}

/** Of two rows that are known by the same only the first counts; a row that says nothing of who it is, not at all. */
function compared(step: ListStep, rows: readonly Row[], entries: readonly Entry[]): Comparison[] {
  const known = new Map(entries.map((entry) => [identityOf(step, entry.cells), entry]))
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const identity = identityOf(step, row.cells)
    if (identity === null || seen.has(identity)) return []
    seen.add(identity)
    const entry = known.get(identity) ?? null
    const found = entry ? differences(step, entry.cells, row.cells) : []
    return entry && found.length === 0 ? [] : [{ row, identity, entry, differences: found }]
  })
}
