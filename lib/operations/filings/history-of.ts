import { findExpert } from '@/db/experts'
import { findUnit } from '@/db/units'
import { type Result, refuse } from '@/lib/result'
import { applicationAccess } from '../applications/access'
import type { Ctx } from '../context'
import { type Asked, type HistoryView, viewHistory } from './history'

/** What a page of versions is about: an application by its id, one's own unit, or one's own profile. */
export type Of = { kind: 'application'; id: string } | { kind: 'unit' } | { kind: 'expert' }

export async function viewHistoryOf(
  ctx: Ctx,
  of: Of,
  step: string,
  asked: Asked,
): Promise<Result<HistoryView & { filingId: string }>> {
  const filingId = await filingOf(ctx, of)
  if (!filingId) return refuse({ code: 'not_found' })
  const view = await viewHistory(ctx, { filingId, step }, asked)
  return view.ok ? { ok: true, value: { ...view.value, filingId } } : view
}

/** Whether the actor may see it is asked of the filing. */
async function filingOf(ctx: Ctx, of: Of): Promise<string | undefined> {
  switch (of.kind) {
    case 'application': {
      const access = await applicationAccess(ctx, of.id)
      return access.ok ? access.value.application.filingId : undefined
    }
    case 'unit':
      return ctx.actor.unitId ? (await findUnit(ctx.db, ctx.actor.unitId))?.filingId : undefined
    case 'expert':
      return (await findExpert(ctx.db, ctx.actor.accountId))?.filingId
  }
}
