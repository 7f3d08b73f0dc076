import { entryKnownBy, findEntry, holdLibrary, markEntryDeleted } from '@/db/library'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'
import { shelfAccess } from './access'

/** 删除 from the library; applications keep their rows. `restore` takes it back, unless another came in its place. */
export async function deleteEntry(
  ctx: Ctx,
  input: { shelf: string; id: string; restore?: boolean },
): Promise<Result<null>> {
  const access = shelfAccess(ctx, input.shelf)
  if (!access.ok) return access
  return ctx.db.transaction(async (tx) => {
    await holdLibrary(tx, access.value.unitId)
    const entry = isUuid(input.id) ? await findEntry(tx, access.value, input.id) : null
    if (!entry) return refuse({ code: 'not_found' })
    if (input.restore && entry.deletedAt && (await entryKnownBy(tx, access.value, entry.identity)))
      return refuse({ code: 'stale' })
    await markEntryDeleted(tx, entry.id, input.restore ? null : ctx.now)
    return ok(null)
  })
}
