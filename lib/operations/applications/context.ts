import type { Application } from '@/db/applications'
import { type Batch, findBatch } from '@/db/batches'
import { carriesOf } from '@/db/carries'
import { findFormKey, loadContent } from '@/db/filings'
import { findUnit, type Unit } from '@/db/units'
import { applicationFacts, unitFacts } from '@/lib/domain/applications/facts'
import { programmeByKey } from '@/lib/domain/programmes'
import { dayIn } from '@/lib/domain/shanghai'
import { UNIT_FORM } from '@/lib/domain/units/form'
import { valuesInForce } from '@/lib/domain/units/key-fields'
import type { Carried } from '@/lib/forms/carried'
import type { Answers, Content, Facts } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { type FormSpec, formKeyOf } from '@/lib/forms/spec'
import type { Ctx } from '../context'
import { unitContent } from '../units/content'

export type ApplicationContext = {
  batch: Batch
  unit: Unit
  form: FormSpec
  content: Content
  carried: Carried[]
}

/**
 * Everything a draft is judged by: what was filled in, by the definition that it was filled in with, and the facts of
 * its unit and its round.
 */
export async function applicationContext(
  ctx: Pick<Ctx, 'db' | 'now'>,
  application: Application,
): Promise<ApplicationContext> {
  const [batch, unit, kept, formKey, carried] = await Promise.all([
    findBatch(ctx.db, application.batchId),
    findUnit(ctx.db, application.unitId),
    loadContent(ctx.db, application.filingId),
    findFormKey(ctx.db, application.filingId),
    carriesOf(ctx.db, application.filingId),
  ])
  const form = formByKey(formKey!)
  const facts = await factsOf(ctx, { unit: unit!, batch, formKey: formKeyOf(form), application })
  return { batch, unit: unit!, form, content: { ...kept, facts }, carried }
}

async function factsOf(
  ctx: Pick<Ctx, 'db' | 'now'>,
  of: {
    unit: Unit
    batch: Batch
    formKey: string
    application: Pick<Application, 'acceptNo' | 'dataVersion'>
  },
): Promise<Facts> {
  const programme = programmeByKey(of.batch.programmeKey)
  return {
    ...unitFacts(of.unit, await unitValues(ctx, of.unit)),
    ...applicationFacts(programme, { year: of.batch.year, formKey: of.formKey }, of.application, ctx.now),
  }
}

/** The values of a unit that an application starts from: verified ones, with the contacts of today. */
export async function unitValues(ctx: Pick<Ctx, 'db' | 'now'>, unit: Unit): Promise<Answers> {
  if (!unit.verified) return {}
  return valuesInForce(formByKey(UNIT_FORM), unit.verified, await unitContent(ctx.db, unit), dayIn(ctx.now))
}
