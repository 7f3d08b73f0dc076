import type { Db } from '@/db/client'
import { findFormKey } from '@/db/filings'
import { findUnit, saveUnitChange, type Unit } from '@/db/units'
import type { Reason } from '@/lib/domain/event'
import { reasonProblems } from '@/lib/domain/reasons/check'
import { maySeeUnit, unitTransition } from '@/lib/domain/units/workflow'
import { canonicalContent } from '@/lib/forms/canonical'
import { formByKey } from '@/lib/forms/definitions'
import { knownPlaces } from '@/lib/forms/places'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { isUuid } from '../filings/access'
import { tellOfUnit } from '../notices/about-units'
import { unitContent } from './content'

export type UnitDecision = { id: string; version: number } & (
  | { verb: 'verify' }
  | { verb: 'return'; reasons: Reason[]; note: string }
)

/** The county's 核验: 通过 puts the submitted values in force, 退回 says at which fields what is wrong. */
export async function decideUnit(ctx: Ctx, input: UnitDecision): Promise<Result<{ id: string }>> {
  return ctx.db.transaction(async (tx) => {
    const unit = isUuid(input.id) ? await findUnit(tx, input.id, true) : null
    if (!unit || !maySeeUnit(unit, ctx.actor)) return refuse({ code: 'not_found' })
    const step = unitTransition(unit, ctx.actor, input.verb)
    if (!step?.to || !step.event) return refuse({ code: 'not_allowed' })
    if (unit.version !== input.version) return refuse({ code: 'stale' })

    if (input.verb === 'return') {
      const problems = reasonProblems(input.reasons, await submittedPlaces(tx, unit))
      if (problems.length > 0) return refuse({ code: 'invalid', problems })
    }
    const verified = input.verb === 'verify' ? await submittedValues(tx, unit) : null
    const saved = await saveUnitChange(
      tx,
      {
        unit,
        to: step.to,
        event: step.event,
        ...(input.verb === 'return' && { reasons: input.reasons, note: input.note || undefined }),
        ...(verified && {
          answers: verified,
          set: { verified, verifiedAt: ctx.now, name: String(verified.name) },
        }),
      },
      byOf(ctx),
    )
    if (!saved) return refuse({ code: 'stale' })
    await tellOfUnit(tx, unit, verified !== null, ctx.now)
    return ok({ id: unit.id })
  })
}

/** While it waits a unit is locked, so what is kept is what was submitted. */
async function submitted(tx: Db, unit: Unit) {
  const form = formByKey((await findFormKey(tx, unit.filingId))!)
  return { form, content: canonicalContent(form, await unitContent(tx, unit)) }
}

const submittedValues = async (tx: Db, unit: Unit) => (await submitted(tx, unit)).content.answers.profile!

async function submittedPlaces(tx: Db, unit: Unit): Promise<ReadonlySet<string>> {
  const { form, content } = await submitted(tx, unit)
  return knownPlaces(form, content)
}
