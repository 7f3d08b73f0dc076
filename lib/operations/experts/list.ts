import { countExperts, type ExpertLine, listExperts } from '@/db/experts'
import { mayDo } from '@/lib/domain/duties'
import { searchTerms } from '@/lib/domain/experts/search'
import type { ExpertStatus } from '@/lib/domain/experts/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'

export type { ExpertLine } from '@/db/experts'

export const EXPERTS_PER_PAGE = 20

export type ExpertList = {
  lines: ExpertLine[]
  total: number
  /** Of everyone, whatever is searched for. */
  counts: Partial<Record<ExpertStatus, number>>
}

/** The pool as the office looks through it: by state, and by a part of name, unit or technical field. */
export async function listExpertsFor(
  ctx: Ctx,
  input: { statuses: readonly ExpertStatus[]; search: string; page: number },
): Promise<Result<ExpertList>> {
  if (!mayDo(ctx.actor, 'experts.read')) return refuse({ code: 'not_found' })
  const terms = searchTerms(input.search)
  const [{ lines, total }, counts] = await Promise.all([
    listExperts(ctx.db, { statuses: input.statuses, terms, page: input.page, pageSize: EXPERTS_PER_PAGE }),
    countExperts(ctx.db),
  ])
  return ok({ lines, total, counts })
}
