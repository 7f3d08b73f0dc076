import { confirmCarry } from '@/db/carries'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { applicationAccess } from './access'

/** 已核对: what a step took over from an earlier year holds for this one too. */
export async function confirmCarried(
  ctx: Ctx,
  { id, step }: { id: string; step: string },
): Promise<Result<{ id: string }>> {
  const access = await applicationAccess(ctx, id)
  if (!access.ok) return access
  const { application, verbs } = access.value
  if (!verbs.includes('edit')) return refuse({ code: 'not_allowed' })
  await confirmCarry(ctx.db, { filingId: application.filingId, step }, ctx.actor.name, ctx.now)
  return ok({ id })
}
