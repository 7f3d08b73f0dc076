import { type Application, findApplication } from '@/db/applications'
import { maySee, type Verb, verbsFor } from '@/lib/domain/applications/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'

export type ApplicationAccess = { application: Application; verbs: Verb[] }

/** The application, where this actor may see it, and what they may do with it. */
export async function applicationAccess(
  ctx: Ctx,
  id: string,
  lock?: 'update',
): Promise<Result<ApplicationAccess>> {
  const application = isUuid(id) ? await findApplication(ctx.db, id, lock) : null
  if (!application || !maySee(application, ctx.actor)) return refuse({ code: 'not_found' })
  return ok({ application, verbs: verbsFor(application, ctx.actor) })
}
