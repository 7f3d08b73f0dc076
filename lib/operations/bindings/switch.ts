import { updateAccount } from '@/db/accounts'
import { boundUnits } from '@/db/bindings'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'

/** 切换单位: acts for another unit from the next page on. */
export async function switchUnit(ctx: Ctx, input: { unitId: string }): Promise<Result<null>> {
  if (ctx.actor.role !== 'member') return refuse({ code: 'not_allowed' })
  const bound = await boundUnits(ctx.db, ctx.actor.accountId)
  if (!bound.some(({ id }) => id === input.unitId)) return refuse({ code: 'not_found' })
  await updateAccount(ctx.db, ctx.actor.accountId, { unitId: input.unitId })
  return ok(null)
}
