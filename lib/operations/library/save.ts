import { entryKnownBy, findEntry, holdLibrary, insertEntry, writeEntry } from '@/db/library'
import { identityOf } from '@/lib/domain/library/entry'
import { dayIn } from '@/lib/domain/shanghai'
import { checkRow } from '@/lib/forms/check'
import { type Cells, emptyContent } from '@/lib/forms/content'
import { columnsOf } from '@/lib/forms/fields'
import { changesBetween, merge } from '@/lib/forms/merge'
import { type Posted, readFields } from '@/lib/forms/read'
import type { ListStep } from '@/lib/forms/spec'
import { cellsSchema } from '@/lib/forms/storable'
import { blocks, ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'
import { shelfAccess } from './access'

export type SavedEntry = { id: string; version: number; unfit: number }
type Input = { shelf: string; id: string; version: number; was: Cells; posted: Posted }

/**
 * 保存 of an entry, right or wrong; `unfit` counts what is missing or wrong in it. Version 0 is a new one, which names
 * its own id: a repeated post adds it once. What others changed meanwhile stays; where both changed the same cell the
 * first post is refused, and one on the version of now is taken.
 */
export async function saveEntry(ctx: Ctx, input: Input): Promise<Result<SavedEntry>> {
  const access = shelfAccess(ctx, input.shelf)
  if (!access.ok) return access
  const { list, ...place } = access.value
  const now = isUuid(input.id) ? readCells(list, input) : null
  if (!now) return refuse({ code: 'not_found' })
  return ctx.db.transaction(async (tx) => {
    await holdLibrary(tx, place.unitId)
    const stored = await findEntry(tx, place, input.id)
    if (stored?.deletedAt || (!stored && input.version > 0)) return refuse({ code: 'not_found' })
    const changes = changesBetween(input.was, now)
    const known = stored?.version === input.version
    const { answers, conflicts } = merge(
      stored?.cells ?? {},
      stored && !known ? changes : changes.map((change) => ({ ...change, was: stored?.cells[change.name] })),
    )
    if (conflicts.length > 0) return refuse({ code: 'stale' })
    const cells = answers as Cells
    const identity = identityOf(list, cells)
    if (identity === null) return invalid(list.titled, 'required')
    const other = await entryKnownBy(tx, place, identity)
    if (other && other.id !== input.id) return invalid(list.unique?.[0] ?? list.titled, 'kept_already')
    if (stored) await writeEntry(tx, stored.id, { identity, cells }, ctx.actor.name, ctx.now)
    else await insertEntry(tx, { ...place, id: input.id, identity, cells }, ctx.actor.name, ctx.now)
    return ok({
      id: input.id,
      version: (stored?.version ?? 0) + 1,
      unfit: checkRow(list, emptyContent(), cells, dayIn(ctx.now)).filter(blocks).length,
    })
  })
}

/** Fields that the page did not show keep what they held. */
function readCells(list: ListStep, { was, posted }: Input): Cells | null {
  const shown = columnsOf(list).filter(
    ({ name, kind }) =>
      name in posted || ((kind === 'check' || kind === 'multi') && `_shown.${name}` in posted),
  )
  const read = cellsSchema.safeParse(readFields(shown, posted))
  return read.success ? { ...was, ...read.data } : null
}

const invalid = (field: string, code: string): Result<never> =>
  refuse({ code: 'invalid', problems: [{ field, code, severity: 'error' }] })
