import { deleteImport } from '@/db/imports'
import { ok, type Result } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'
import { inList } from '../filings/rows'

/** 取消: the table is forgotten. */
export const dropImport = (
  ctx: Ctx,
  input: { filingId: string; step: string; id: string },
): Promise<Result<null>> =>
  inList(ctx, input, async ({ db, actor }, step) => {
    const place = { filingId: input.filingId, step: step.key, accountId: actor.accountId }
    if (isUuid(input.id)) await deleteImport(db, input.id, place)
    return ok(null)
  })
