import type { Application } from '@/db/applications'
import { findApplication } from '@/db/applications'
import { findBatch } from '@/db/batches'
import { carriesOf, writeCarries } from '@/db/carries'
import type { Db } from '@/db/client'
import {
  draftsIn,
  insertUpdate,
  placeDraft,
  placeFile,
  placeRow,
  placeStep,
  removeStep,
  writeFormKey,
} from '@/db/filing-updates'
import { findFormKey, findStep, holdLists, loadContent, markRowDeleted, writeRowOrder } from '@/db/filings'
import type { DroppedAnswer } from '@/db/schema/filings'
import { transition } from '@/lib/domain/applications/workflow'
import type { Carried } from '@/lib/forms/carried'
import { type Content, emptyContent } from '@/lib/forms/content'
import { formByKey, formKeyIn } from '@/lib/forms/definitions'
import { stepOf } from '@/lib/forms/fields'
import { type Dropped, migrate, migrateCells } from '@/lib/forms/migrations/migrate'
import type { MigrationStep } from '@/lib/forms/migrations/step'
import { wayBetween } from '@/lib/forms/migrations/way'
import { type FormSpec, formKeyOf } from '@/lib/forms/spec'
import type { Ctx } from '../context'

/**
 * Where the city has switched the round to a newer definition, a draft follows as soon as somebody who may edit it
 * opens it: in one transaction, step by declared step, on record. What lies with a reviewer or was returned stays what
 * was submitted. Answers whether anything was done; two at once do it once.
 */
export async function bringUpToDate(ctx: Ctx, { id }: Pick<Application, 'id'>): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const application = await findApplication(tx, id, 'update')
    if (application?.status !== 'DRAFT' || !transition(application, ctx.actor, 'edit')) return false
    const { filingId } = application
    const formKey = (await findFormKey(tx, filingId))!
    const batch = await findBatch(tx, application.batchId)
    const way = wayBetween(formKey, batch.formKey)
    if (!way || way.length === 0) return false

    await holdLists(tx, filingId)
    let form = formByKey(formKey)
    for (const { key, version } of way) {
      const next = formByKey(formKeyIn({ formKey: formKeyOf({ key, version }), year: batch.year }))
      await stepOn({ ...ctx, db: tx }, filingId, form, next)
      form = next
    }
    await writeFormKey(tx, filingId, formKeyIn(batch))
    return true
  })
}

/** From one version to the next. */
async function stepOn({ db, actor, now }: Ctx, filingId: string, from: FormSpec, to: FormSpec) {
  const steps = to.migration!
  const before: Content = { ...(await loadContent(db, filingId)), facts: {} }
  const { content, moved, dropped } = migrate(steps, before)
  await writeAnswers(db, filingId, before, content, { savedBy: actor.name, savedAt: now })
  await writeRows(db, before, content, { by: actor.name, at: now })
  for (const [step, list] of Object.entries(content.files))
    for (const { id, slot } of list) await placeFile(db, id, step, slot)

  await writeCarries(db, filingId, migratedCarries(steps, await carriesOf(db, filingId)))
  const unconfirmed: DroppedAnswer[] = []
  for (const draft of await draftsIn(db, filingId)) {
    const cells = migrateCells(steps, draft.step, draft.cells)
    const list = moved.find((one) => one.from === draft.step)?.to ?? draft.step
    if (stepOf(to, list)?.kind === 'list')
      await placeDraft(db, draft, {
        step: list,
        was: migrateCells(steps, draft.step, draft.was).cells,
        cells: cells.cells,
      })
    unconfirmed.push(...cells.dropped.map((one) => record({ ...one, row: draft.rowId }, from, before)))
  }
  await insertUpdate(db, {
    filingId,
    fromKey: formKeyOf(from),
    toKey: formKeyOf(to),
    moved,
    dropped: [...dropped.map((one) => record(one, from, before)), ...unconfirmed],
    at: now,
  })
}

/** What is doubted moves with what it is about. */
function migratedCarries(declared: readonly MigrationStep[], carries: readonly Carried[]): Carried[] {
  const [first] = carries
  if (!first) return []
  const asRows = (rows: Carried['rows']) => Object.entries(rows).map(([id, cells]) => ({ id, cells }))
  const { content } = migrate(declared, {
    ...emptyContent(),
    answers: Object.fromEntries(carries.map(({ step, answers }) => [step, answers])),
    rows: Object.fromEntries(carries.map(({ step, rows }) => [step, asRows(rows)])),
  })
  const steps = new Set([...Object.keys(content.answers), ...Object.keys(content.rows)])
  return [...steps].map((step) => ({
    step,
    year: first.year,
    answers: content.answers[step] ?? {},
    rows: Object.fromEntries((content.rows[step] ?? []).map(({ id, cells }) => [id, cells])),
  }))
}

/** A dropped answer under its place, so that a number in it is sealed as one; a row by the name that it bore. */
function record({ place, answer, ...rest }: Dropped, form: FormSpec, content: Content): DroppedAnswer {
  const key = place.split('.')[0]!
  const list = stepOf(form, key)
  const row = content.rows[key]?.find(({ id }) => id === rest.row)
  const of = list?.kind === 'list' && row ? String(row.cells[list.titled] ?? '') : undefined
  return { held: { [place]: answer }, ...rest, ...(of && { of }) }
}

async function writeAnswers(
  db: Db,
  filingId: string,
  before: Content,
  after: Content,
  saved: { savedBy: string; savedAt: Date },
) {
  for (const [step, answers] of Object.entries(after.answers)) {
    const last = (await findStep(db, filingId, step)) ?? saved
    await placeStep(db, { filingId, step, savedBy: last.savedBy, savedAt: last.savedAt }, answers)
  }
  for (const step of Object.keys(before.answers))
    if (!(step in after.answers)) await removeStep(db, filingId, step)
}

async function writeRows(db: Db, before: Content, after: Content, { by, at }: { by: string; at: Date }) {
  const kept = new Set<string>()
  for (const [step, rows] of Object.entries(after.rows)) {
    for (const { id, cells } of rows) {
      kept.add(id)
      await placeRow(db, id, step, cells)
    }
    if (rows.length > 0)
      await writeRowOrder(
        db,
        rows.map(({ id }) => id),
      )
  }
  for (const { id } of Object.values(before.rows).flat())
    if (!kept.has(id)) await markRowDeleted(db, id, at, by, at)
}
