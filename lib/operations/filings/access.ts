import { type Application, findApplicationByFiling } from '@/db/applications'
import { type Expert, findExpertByFiling } from '@/db/experts'
import { findFormKey } from '@/db/filings'
import { findUnitByFiling, type Unit } from '@/db/units'
import { maySee, transition } from '@/lib/domain/applications/workflow'
import { expertTransition, maySeeExpert } from '@/lib/domain/experts/workflow'
import { maySeeUnit, unitTransition } from '@/lib/domain/units/workflow'
import { formByKey } from '@/lib/forms/definitions'
import { isFormer } from '@/lib/forms/migrations/places'
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
  mayEdit: boolean
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
  const found = isUuid(filingId) ? await subjectOf(ctx, filingId, hold) : null
  if (!found) return refuse({ code: 'not_found' })
  // Read while the subject is held: a draft may have been brought to a newer definition a moment before.
  const formKey = (await findFormKey(ctx.db, filingId))!
  const filing = { id: filingId, formKey }
  return ok({ filing, form: formByKey(formKey), maySee: true, ...found })
}

async function subjectOf(
  { db, actor }: Ctx,
  filingId: string,
  hold: 'share' | 'update',
): Promise<Pick<FilingAccess, 'subject' | 'mayEdit'> | null> {
  const application = await findApplicationByFiling(db, filingId, hold)
  if (application) {
    if (!maySee(application, actor)) return null
    const mayEdit = transition(application, actor, 'edit') !== undefined
    return { subject: { kind: 'application', application }, mayEdit }
  }
  const unit = await findUnitByFiling(db, filingId, hold)
  if (unit) {
    if (!maySeeUnit(unit, actor)) return null
    return { subject: { kind: 'unit', unit }, mayEdit: unitTransition(unit, actor, 'edit') !== undefined }
  }
  const expert = await findExpertByFiling(db, filingId, hold)
  if (!expert || !maySeeExpert(expert, actor)) return null
  const mayEdit = expertTransition(expert, actor, 'edit') !== undefined
  return { subject: { kind: 'expert', expert }, mayEdit }
}

/** Where a page asks for a step that is not there: it may be one of a version before. */
export const unknownStep = (form: FormSpec, step: string): Result<never> =>
  refuse({ code: isFormer(form, step) ? 'stale' : 'not_found' })

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
