import { type Application, findApplicationByFiling } from '@/db/applications'
import { type Expert, findExpertByFiling } from '@/db/experts'
import { findFormKey } from '@/db/filings'
import { findUnitByFiling, type Unit } from '@/db/units'
import { mayEditStep, maySee, transition } from '@/lib/domain/applications/workflow'
import { expertTransition, maySeeExpert } from '@/lib/domain/experts/workflow'
import { maySeeUnit, unitTransition } from '@/lib/domain/units/workflow'
import { formByKey } from '@/lib/forms/definitions'
import type { FormSpec } from '@/lib/forms/spec'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'

export type Subject =
  | { kind: 'unit'; unit: Unit }
  | { kind: 'application'; application: Application }
  | { kind: 'expert'; expert: Expert }
export type FilingAccess = {
  filing: { id: string; formKey: string }
  form: FormSpec
  subject: Subject
  /** Every step of it. */
  mayEdit: boolean
  /** This one: of an application others may be asked for some of its steps. */
  mayEditStep: (step: string) => boolean
  maySee: true
}

/**
 * What an actor may do with a form being filled in: its subject decides. Inside a transaction the subject's row is
 * held, so that a file cannot be submitted between this answer and the write that relies on it: by many at once, or
 * by one alone (`update`) who will write to that row as well. Two who share it and then both write wait for ever.
 */
export async function filingAccess(
  ctx: Ctx,
  filingId: string,
  hold: 'share' | 'update' = 'share',
): Promise<Result<FilingAccess>> {
  if (!isUuid(filingId)) return refuse({ code: 'not_found' })
  const formKey = await findFormKey(ctx.db, filingId)
  if (!formKey) return refuse({ code: 'not_found' })
  const head = { filing: { id: filingId, formKey }, form: formByKey(formKey), maySee: true as const }

  const application = await findApplicationByFiling(ctx.db, filingId, hold)
  if (application) {
    if (!maySee(application, ctx.actor)) return refuse({ code: 'not_found' })
    const mayEdit = transition(application, ctx.actor, 'edit') !== undefined
    return ok({
      ...head,
      subject: { kind: 'application', application },
      mayEdit,
      mayEditStep: (step) => mayEditStep(application, ctx.actor, step),
    })
  }
  const unit = await findUnitByFiling(ctx.db, filingId, hold)
  if (unit) {
    if (!maySeeUnit(unit, ctx.actor)) return refuse({ code: 'not_found' })
    const mayEdit = unitTransition(unit, ctx.actor, 'edit') !== undefined
    return ok({ ...head, subject: { kind: 'unit', unit }, mayEdit, mayEditStep: () => mayEdit })
  }
  const expert = await findExpertByFiling(ctx.db, filingId, hold)
  if (!expert || !maySeeExpert(expert, ctx.actor)) return refuse({ code: 'not_found' })
  const mayEdit = expertTransition(expert, ctx.actor, 'edit') !== undefined
  return ok({ ...head, subject: { kind: 'expert', expert }, mayEdit, mayEditStep: () => mayEdit })
}

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
