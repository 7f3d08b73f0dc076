import { type Expert, findExpert } from '@/db/experts'
import { maySeeExpert } from '@/lib/domain/experts/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'

/** An expert whom this actor may see; inside a transaction held for the decision. */
export async function expertAccess(ctx: Ctx, id: string, hold?: 'update'): Promise<Result<Expert>> {
  const expert = isUuid(id) ? await findExpert(ctx.db, id, hold) : null
  return expert && maySeeExpert(expert, ctx.actor) ? ok(expert) : refuse({ code: 'not_found' })
}
