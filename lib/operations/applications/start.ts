import { applicationInRound, insertApplication } from '@/db/applications'
import { roundAt } from '@/db/batches'
import { insertFiling, openStep, writeStep } from '@/db/filings'
import { findUnit } from '@/db/units'
import { unitFacts } from '@/lib/domain/applications/facts'
import { mayApply } from '@/lib/domain/applications/start'
import { maySee } from '@/lib/domain/applications/workflow'
import { formByKey } from '@/lib/forms/definitions'
import { prefilled } from '@/lib/forms/prefill'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { unitValues } from './context'

/** 开始申报 (T1): one draft per unit and round, prefilled from the verified basic information. */
export async function startApplication(
  ctx: Ctx,
  input: { programme: string },
): Promise<Result<{ id: string }>> {
  const batch = await roundAt(ctx.db, input.programme, ctx.now)
  const unit = ctx.actor.unitId ? await findUnit(ctx.db, ctx.actor.unitId) : null
  const allowed = mayApply(ctx.actor, unit, batch, ctx.now)
  if (!allowed.ok) return allowed
  if (!batch || !unit) return refuse({ code: 'not_found' })

  const form = formByKey(batch.formKey)
  const values = await unitValues(ctx, unit)
  const answers = prefilled(form, unitFacts(unit, values))
  const by = byOf(ctx)
  return ctx.db.transaction(async (tx) => {
    // The unit is held still: of two who begin at once the second is led to the first one's draft.
    await findUnit(tx, unit.id, true)
    const existing = await applicationInRound(tx, unit.id, batch.id)
    if (existing)
      return refuse(
        maySee(existing, ctx.actor) ? { code: 'exists', id: existing.id } : { code: 'colleague_applies' },
      )

    const filingId = await insertFiling(tx, batch.formKey)
    for (const [step, first] of Object.entries(answers)) {
      await openStep(tx, filingId, step, ctx.actor.name, ctx.now)
      await writeStep(tx, filingId, step, first, ctx.actor, ctx.now)
    }
    const application = await insertApplication(
      tx,
      {
        batchId: batch.id,
        unitId: unit.id,
        ownerId: ctx.actor.accountId,
        filingId,
        regionCode: String(values.districtCode ?? unit.regionCode),
        since: ctx.now,
        createdAt: ctx.now,
      },
      by,
    )
    return application ? ok({ id: application.id }) : refuse({ code: 'stale' })
  })
}
