import { bindingsOfPerson, insertBinding } from '@/db/bindings'
import { findUnit } from '@/db/units'
import { LIVE } from '@/lib/domain/bindings/workflow'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { isUuid } from '../filings/access'

/** 选中 and 保存: notes the unit, which hears of it only at 提交. One that is chosen already is found again. */
export async function chooseUnit(ctx: Ctx, input: { unitId: string }): Promise<Result<{ id: string }>> {
  const { actor, db } = ctx
  if (actor.role !== 'member') return refuse({ code: 'not_allowed' })
  const unit = isUuid(input.unitId) ? await findUnit(db, input.unitId) : null
  if (!unit) return refuse({ code: 'not_found' })
  return db.transaction(async (tx) => {
    const made = await insertBinding(tx, { accountId: actor.accountId, unitId: unit.id }, byOf(ctx))
    if (made) return ok({ id: made.id })
    const known = await bindingsOfPerson(tx, actor.accountId)
    const live = known.find((one) => one.unitId === unit.id && LIVE.includes(one.status))
    return live ? ok({ id: live.id }) : refuse({ code: 'stale' })
  })
}
