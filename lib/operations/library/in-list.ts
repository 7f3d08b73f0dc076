import { stepOf } from '@/lib/forms/fields'
import type { ListStep } from '@/lib/forms/spec'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { filingAccess } from '../filings/access'
import { type ShelfPlace, shelfAccess } from './access'

/** A list being filled in for the unit, that has a shelf in its library, and that this actor may edit. */
export async function listWithShelf(
  ctx: Ctx,
  input: { filingId: string; step: string },
): Promise<Result<{ step: ListStep; place: ShelfPlace }>> {
  const access = await filingAccess(ctx, input.filingId)
  if (!access.ok) return access
  const step = stepOf(access.value.form, input.step)
  if (step?.kind !== 'list' || !step.library) return refuse({ code: 'not_found' })
  const place = shelfAccess(ctx, step.library)
  if (!place.ok) return place
  if (!access.value.mayEdit) return refuse({ code: 'not_allowed' })
  return ok({ step, place: place.value })
}
