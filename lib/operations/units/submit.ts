import { findFormKey } from '@/db/filings'
import { findUnit, saveUnitChange } from '@/db/units'
import { dayIn } from '@/lib/domain/shanghai'
import { unitProblems } from '@/lib/domain/units/problems'
import { maySeeUnit, unitTransition } from '@/lib/domain/units/workflow'
import { canonicalContent } from '@/lib/forms/canonical'
import { formByKey } from '@/lib/forms/definitions'
import { sheetOf } from '@/lib/forms/sheet-of'
import { blocks, ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { isUuid } from '../filings/access'
import { unitContent } from './content'

/** Sends a unit's basic information to its county for 核验. Nothing may be missing. */
export async function submitUnit(ctx: Ctx, input: { id: string }): Promise<Result<{ id: string }>> {
  return ctx.db.transaction(async (tx) => {
    const unit = isUuid(input.id) ? await findUnit(tx, input.id, true) : null
    if (!unit || !maySeeUnit(unit, ctx.actor)) return refuse({ code: 'not_found' })
    const step = unitTransition(unit, ctx.actor, 'submit')
    if (!step?.to || !step.event) return refuse({ code: 'not_allowed' })

    const form = formByKey((await findFormKey(tx, unit.filingId))!)
    const content = canonicalContent(form, await unitContent(tx, unit))
    const problems = unitProblems(form, content, dayIn(ctx.now)).filter(blocks)
    if (problems.length > 0) return refuse({ code: 'invalid', problems })

    const answers = content.answers.profile!
    const saved = await saveUnitChange(
      tx,
      {
        unit,
        to: step.to,
        event: step.event,
        answers,
        sheet: sheetOf(form, content),
        set: { submittedAt: ctx.now, regionCode: String(answers.districtCode) },
      },
      byOf(ctx),
    )
    return saved ? ok({ id: unit.id }) : refuse({ code: 'stale' })
  })
}
