import { findFormKey } from '@/db/filings'
import { eventsOfUnit, findUnit, type Unit, type UnitEvent } from '@/db/units'
import { dayIn } from '@/lib/domain/shanghai'
import { changedKeyFields } from '@/lib/domain/units/key-fields'
import { unitProblems } from '@/lib/domain/units/problems'
import { maySeeUnit, type UnitVerb, unitVerbsFor } from '@/lib/domain/units/workflow'
import type { Answers, Content } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import type { FormSpec } from '@/lib/forms/spec'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'
import { unitContent } from './content'

export type UnitView = {
  unit: Unit
  form: FormSpec
  content: Content
  problems: Problem[]
  /** What the enterprise registry last said, by field name. */
  registry: Answers | null
  /** Key fields that differ from what was verified. */
  unverified: string[]
  verbs: UnitVerb[]
  events: UnitEvent[]
}

/** A unit's basic information with what is missing, for the unit itself and for who verifies it. */
export async function viewUnit(ctx: Ctx, id: string): Promise<Result<UnitView>> {
  const unit = isUuid(id) ? await findUnit(ctx.db, id) : null
  if (!unit || !maySeeUnit(unit, ctx.actor)) return refuse({ code: 'not_found' })
  const [content, formKey, events] = await Promise.all([
    unitContent(ctx.db, unit),
    findFormKey(ctx.db, unit.filingId),
    eventsOfUnit(ctx.db, unit.id),
  ])
  const form = formByKey(formKey!)
  return ok({
    unit,
    form,
    content,
    problems: unitProblems(form, content, dayIn(ctx.now)),
    registry: unit.registry?.answers ?? null,
    unverified: unit.verified ? changedKeyFields(unit.verified, content.answers.profile ?? {}) : [],
    verbs: unitVerbsFor(unit, ctx.actor),
    events,
  })
}
