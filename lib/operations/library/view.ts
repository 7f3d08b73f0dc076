import { type Entry, entriesOf, findEntry } from '@/db/library'
import { matches } from '@/lib/domain/library/entry'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'
import { type ShelfPlace, shelfAccess } from './access'

export const LIBRARY_PAGE = 100

export type ShelfView = ShelfPlace & {
  entries: Entry[]
  /** Before the search, and after it. */
  total: number
  found: number
}

/** A page of a shelf; `search` is parts of any cell, all of which have to be there. */
export async function viewShelf(
  ctx: Ctx,
  input: { shelf: string; search: string; page: number },
): Promise<Result<ShelfView>> {
  const place = shelfAccess(ctx, input.shelf)
  if (!place.ok) return place
  const all = await entriesOf(ctx.db, place.value)
  const search = input.search.trim()
  const found = search ? all.filter(({ cells }) => matches(place.value.list, cells, search)) : all
  const entries = found.slice((input.page - 1) * LIBRARY_PAGE, input.page * LIBRARY_PAGE)
  return ok({ ...place.value, entries, total: all.length, found: found.length })
}

/** One entry to be edited. */
export async function viewEntry(
  ctx: Ctx,
  input: { shelf: string; id: string },
): Promise<Result<ShelfPlace & { entry: Entry }>> {
  const place = shelfAccess(ctx, input.shelf)
  if (!place.ok) return place
  const entry = isUuid(input.id) ? await findEntry(ctx.db, place.value, input.id) : null
  return entry && !entry.deletedAt ? ok({ ...place.value, entry }) : refuse({ code: 'not_found' })
}
