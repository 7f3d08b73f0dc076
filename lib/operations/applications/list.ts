import { type ApplicationLine, countApplications, listApplications, type Shelf } from '@/db/applications'
import type { Status } from '@/lib/domain/applications/workflow'
import type { Ctx } from '../context'

export type { ApplicationLine } from '@/db/applications'

export const APPLICATIONS_PAGE = 50

export type ApplicationList = { lines: ApplicationLine[]; counts: Partial<Record<Status, number>> }

/** What this actor may read: a unit's own, or a reviewer's queue with the oldest first. */
export async function listApplicationsFor(
  ctx: Ctx,
  input: { statuses?: readonly Status[]; shelf?: Shelf; oldestFirst?: boolean; page?: number },
): Promise<ApplicationList> {
  const [lines, counts] = await Promise.all([
    listApplications(ctx.db, ctx.actor, { ...input, pageSize: APPLICATIONS_PAGE }),
    countApplications(ctx.db, ctx.actor),
  ])
  return { lines, counts }
}

export const countApplicationsFor = (ctx: Ctx): Promise<Partial<Record<Status, number>>> =>
  countApplications(ctx.db, ctx.actor)
