import { noteUpdates } from '@/db/filing-updates'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { applicationAccess } from './access'

/** 知道了: the notice of a newer definition has been read. The record of it stays. */
export async function noteUpdate(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }>> {
  const access = await applicationAccess(ctx, id)
  if (!access.ok) return access
  if (!access.value.verbs.includes('edit')) return refuse({ code: 'not_allowed' })
  await noteUpdates(ctx.db, access.value.application.filingId, ctx.now)
  return ok({ id })
}
