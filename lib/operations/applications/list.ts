import { type ApplicationLine, countApplications, listApplications, type Shelf } from '@/db/applications'
import type { Status } from '@/lib/domain/applications/workflow'
import type { Ctx } from '../context'

export type ApplicationList = { lines: ApplicationLine[]; counts: Partial<Record<Status, number>> }

/** What this actor may read: a unit's own, or a reviewer's queue with the oldest first. */
export async function listApplicationsFor(
  ctx: Ctx,
  input: { statuses?: readonly Status[]; shelf?: Shelf; oldestFirst?: boolean; page?: number },
): Promise<ApplicationList> {
  const [lines, counts] = await Promise.all([
    listApplications(ctx.db, ctx.actor, input),
    countApplications(ctx.db, ctx.actor),
  ])
  return { lines, counts }
}
