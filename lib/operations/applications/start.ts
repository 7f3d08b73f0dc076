import { randomUUID } from 'node:crypto'
import { applicationInRound, insertApplication } from '@/db/applications'
import { roundAt } from '@/db/batches'
import { writeCarries } from '@/db/carries'
import { insertFiling, insertRows, openStep, writeStep } from '@/db/filings'
import { findUnit } from '@/db/units'
import { unitFacts } from '@/lib/domain/applications/facts'
import { mayApply } from '@/lib/domain/applications/start'
import { maySee } from '@/lib/domain/applications/workflow'
import { programmeByKey } from '@/lib/domain/programmes'
import { carriedOver, yearBoundIn } from '@/lib/forms/carried'
import type { Content } from '@/lib/forms/content'
import { formByKey, formKeyIn } from '@/lib/forms/definitions'
import { prefilled } from '@/lib/forms/prefill'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'
import { unitValues } from './context'
import { contentOfEarlier, earlierOf } from './earlier'

/**
 * 开始申报 (T1): one draft per unit and round, prefilled from the verified basic information. 沿用上年: with the answers
 * and rows of the earlier application `from` besides, where what is verified today goes first.
 */
export async function startApplication(
  ctx: Ctx,
  input: { programme: string; from?: string },
): Promise<Result<{ id: string }>> {
  const batch = await roundAt(ctx.db, input.programme, ctx.now)
  const unit = ctx.actor.unitId ? await findUnit(ctx.db, ctx.actor.unitId) : null
  const allowed = mayApply(ctx.actor, unit, batch, ctx.now)
  if (!allowed.ok) return allowed
  if (!batch || !unit) return refuse({ code: 'not_found' })

  const formKey = formKeyIn(batch)
  const form = formByKey(formKey)
  const values = await unitValues(ctx, unit)
  const first = { answers: prefilled(form, unitFacts(unit, values)), rows: {} }
  const earlier = input.from === undefined ? null : await earlierOf(ctx, unit.id, batch)
  if (input.from !== undefined && (earlier?.id !== input.from || earlier.filledByColleague))
    return refuse({ code: 'not_found' })
  const taken = earlier && {
    year: earlier.year,
    ...carriedOver(
      form,
      await contentOfEarlier(ctx, earlier.application, batch.formKey),
      batch.year - earlier.year,
      randomUUID,
    ),
  }
  const by = byOf(ctx)
  return ctx.db.transaction(async (tx) => {
    // The unit is held still: of two who begin at once the second is led to the first one's draft.
    await findUnit(tx, unit.id, true)
    const existing = await applicationInRound(tx, unit.id, batch.id)
    if (existing)
      return refuse(
        maySee(existing, ctx.actor) ? { code: 'exists', id: existing.id } : { code: 'colleague_applies' },
      )

    const filingId = await insertFiling(tx, formKey)
    await writeFirst({ ...ctx, db: tx }, filingId, both(taken, first))
    if (taken) await writeCarries(tx, filingId, yearBoundIn(form, without(taken, first), taken.year))
    const application = await insertApplication(
      tx,
      {
        batchId: batch.id,
        unitId: unit.id,
        ownerId: ctx.actor.accountId,
        filingId,
        stages: [...(programmeByKey(batch.programmeKey).stages ?? [])],
        regionCode: String(values.districtCode ?? unit.regionCode),
        since: ctx.now,
        createdAt: ctx.now,
      },
      by,
    )
    return application ? ok({ id: application.id }) : refuse({ code: 'stale' })
  })
}

type First = Pick<Content, 'answers' | 'rows'>

const both = (taken: First | null, { answers, rows }: First): First => ({
  answers: Object.fromEntries(
    [...new Set([...Object.keys(taken?.answers ?? {}), ...Object.keys(answers)])].map((step) => [
      step,
      { ...taken?.answers[step], ...answers[step] },
    ]),
  ),
  rows: { ...taken?.rows, ...rows },
})

/** What is known better today is nothing to doubt. */
const without = (taken: First, { answers }: First): First => ({
  rows: taken.rows,
  answers: Object.fromEntries(
    Object.entries(taken.answers).map(([step, own]) => [
      step,
      Object.fromEntries(Object.entries(own).filter(([name]) => answers[step]?.[name] === undefined)),
    ]),
  ),
})

async function writeFirst(
  { db, actor, now }: Ctx,
  filingId: string,
  { answers, rows }: First,
): Promise<void> {
  for (const [step, first] of Object.entries(answers)) {
    if (Object.keys(first).length === 0) continue
    await openStep(db, filingId, step, actor.name, now)
    await writeStep(db, filingId, step, first, actor.name, now)
  }
  for (const [step, list] of Object.entries(rows)) await insertRows(db, filingId, step, list, actor.name, now)
}
