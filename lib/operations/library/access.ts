import { mayKeepLibrary, shelfList } from '@/lib/domain/library/shelf'
import { type ListStep, SHELVES, type Shelf } from '@/lib/forms/spec'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'

export type ShelfPlace = { unitId: string; shelf: Shelf; list: ListStep }

/** A shelf of the library of the unit that somebody acts for now, with what it keeps of each entry. */
export function shelfAccess({ actor }: Pick<Ctx, 'actor'>, name: string): Result<ShelfPlace> {
  const shelf = SHELVES.find((one) => one === name)
  const list = shelf && shelfList(shelf)
  if (!list || !mayKeepLibrary(actor)) return refuse({ code: 'not_found' })
  return ok({ unitId: actor.unitId!, shelf, list })
}
