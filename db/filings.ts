import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Saver } from '@/lib/domain/filings/versions'
import type { Answers, Cells, Content, FileRef, Row } from '@/lib/forms/content'
import type { Db } from './client'
import { files, filingRows, filingSteps, filings, rowDrafts } from './schema'
import { recordAnswers, recordRows } from './versions'

export type SavedStep = { answers: Answers; version: number; savedBy: string; savedAt: Date }

export async function insertFiling(db: Db, formKey: string): Promise<string> {
  const [filing] = await db.insert(filings).values({ formKey }).returning({ id: filings.id })
  return filing!.id
}

export async function findFormKey(db: Db, filingId: string): Promise<string | null> {
  const [filing] = await db.select({ formKey: filings.formKey }).from(filings).where(eq(filings.id, filingId))
  return filing?.formKey ?? null
}

/** All that has been filled in, by step; facts are the caller's. */
export async function loadContent(db: Db, filingId: string): Promise<Omit<Content, 'facts'>> {
  const [steps, rows, kept] = await Promise.all([
    db
      .select({ step: filingSteps.step, answers: filingSteps.answers })
      .from(filingSteps)
      .where(eq(filingSteps.filingId, filingId)),
    db
      .select({ step: filingRows.step, id: filingRows.id, cells: filingRows.cells })
      .from(filingRows)
      .where(and(eq(filingRows.filingId, filingId), isNull(filingRows.deletedAt)))
      .orderBy(asc(filingRows.step), asc(filingRows.position), asc(filingRows.id)),
    db
      .select()
      .from(files)
      .where(and(eq(files.filingId, filingId), eq(files.state, 'stored')))
      .orderBy(asc(files.slot), asc(files.position), asc(files.createdAt), asc(files.id)),
  ])
  const content: Omit<Content, 'facts'> = { answers: {}, rows: {}, files: {} }
  for (const { step, answers } of steps) content.answers[step] = answers
  for (const { step, id, cells } of rows) {
    content.rows[step] ??= []
    content.rows[step].push({ id, cells })
  }
  for (const file of kept) {
    content.files[file.step] ??= []
    content.files[file.step]!.push(fileRef(file))
  }
  return content
}

const fileRef = (file: typeof files.$inferSelect): FileRef => ({
  id: file.id,
  slot: file.slot,
  name: file.name,
  size: file.size,
  type: file.type,
  sha256: file.sha256 ?? '',
  ...(file.pages !== null && { pages: file.pages }),
})

/** One step's answers, locked for this transaction when it is to be written. */
export async function findStep(
  db: Db,
  filingId: string,
  step: string,
  lock = false,
): Promise<SavedStep | null> {
  const query = db
    .select()
    .from(filingSteps)
    .where(and(eq(filingSteps.filingId, filingId), eq(filingSteps.step, step)))
  const [found] = lock ? await query.for('update') : await query
  return found ?? null
}

/** Makes sure that the step has a row to lock: two first saves at once then wait for each other. */
export const openStep = (db: Db, filingId: string, step: string, by: string, at: Date) =>
  db
    .insert(filingSteps)
    .values({ filingId, step, answers: {}, savedBy: by, savedAt: at })
    .onConflictDoNothing()

/** Writes a step and keeps it as a version. */
export async function writeStep(
  tx: Db,
  filingId: string,
  step: string,
  answers: Answers,
  by: Saver,
  at: Date,
  restoredFrom?: number,
): Promise<void> {
  await tx
    .update(filingSteps)
    .set({ answers, version: sql`${filingSteps.version} + 1`, savedBy: by.name, savedAt: at })
    .where(and(eq(filingSteps.filingId, filingId), eq(filingSteps.step, step)))
  await recordAnswers(tx, { filingId, step }, answers, { by, at, restoredFrom })
}

export type RowPlace = { filingId: string; step: string; id: string }
export type SavedRow = Row & RowPlace & { position: number; savedBy: string; deletedAt: Date | null }

export async function findRow(db: Db, filingId: string, rowId: string): Promise<SavedRow | null> {
  const [found] = await db
    .select()
    .from(filingRows)
    .where(and(eq(filingRows.filingId, filingId), eq(filingRows.id, rowId)))
    .for('update')
  return found ?? null
}

// Who writes rows holds the filing's lists. Each write is kept as a version.

export async function insertRow(
  tx: Db,
  filingId: string,
  step: string,
  row: Row,
  by: Saver,
  at: Date,
): Promise<boolean> {
  const last = sql<number>`(select coalesce(max(${filingRows.position}), 0) + 1 from ${filingRows} where ${filingRows.filingId} = ${filingId} and ${filingRows.step} = ${step})`
  const made = await tx
    .insert(filingRows)
    .values({ id: row.id, filingId, step, cells: row.cells, position: last, savedBy: by.name, savedAt: at })
    .onConflictDoNothing()
    .returning({ id: filingRows.id })
  if (made.length > 0) await recordRows(tx, { filingId, step }, [row.id], { by, at })
  return made.length > 0
}

/** Puts cells into a row, and takes it back where it was deleted. */
export async function writeRow(tx: Db, row: RowPlace, cells: Cells, by: Saver, at: Date): Promise<void> {
  await tx
    .update(filingRows)
    .set({
      cells,
      deletedAt: null,
      version: sql`${filingRows.version} + 1`,
      savedBy: by.name,
      savedAt: at,
    })
    .where(eq(filingRows.id, row.id))
  await recordRows(tx, row, [row.id], { by, at })
}

export async function markRowDeleted(
  tx: Db,
  row: RowPlace,
  deletedAt: Date | null,
  by: Saver,
  at: Date,
): Promise<void> {
  await tx
    .update(filingRows)
    .set({ deletedAt, savedBy: by.name, savedAt: at })
    .where(eq(filingRows.id, row.id))
  await recordRows(tx, row, [row.id], { by, at })
}

/** Holds a filing's lists still until the transaction ends: rows are counted, added and put in order one after another. */
export async function holdLists(tx: Db, filingId: string): Promise<void> {
  await tx.select({ id: filings.id }).from(filings).where(eq(filings.id, filingId)).for('no key update')
}

/** The ids of a list in their order. */
export async function rowOrder(db: Db, filingId: string, step: string): Promise<string[]> {
  const rows = await db
    .select({ id: filingRows.id })
    .from(filingRows)
    .where(and(eq(filingRows.filingId, filingId), eq(filingRows.step, step), isNull(filingRows.deletedAt)))
    .orderBy(asc(filingRows.position), asc(filingRows.id))
  return rows.map((row) => row.id)
}

export async function writeRowOrder(
  tx: Db,
  filingId: string,
  step: string,
  ids: readonly string[],
  by: Saver,
  at: Date,
): Promise<void> {
  await placeRows(tx, ids)
  await recordRows(tx, { filingId, step }, [], { by, at, order: true })
}

/**
 * Makes a list be these rows in this order, as far as it is not: `put` are new or changed, `gone` are deleted. All of
 * it is one version.
 */
export async function writeList(
  tx: Db,
  { filingId, step }: Omit<RowPlace, 'id'>,
  list: { put: readonly Row[]; gone: readonly string[]; order: readonly string[] },
  by: Saver,
  at: Date,
  restoredFrom?: number,
): Promise<void> {
  const saved = { savedBy: by.name, savedAt: at }
  const mine = and(eq(filingRows.filingId, filingId), eq(filingRows.step, step))
  for (let from = 0; from < list.put.length; from += BATCH)
    await tx
      .insert(filingRows)
      .values(
        list.put
          .slice(from, from + BATCH)
          .map(({ id, cells }) => ({ id, cells, filingId, step, position: 0, ...saved })),
      )
      .onConflictDoUpdate({
        target: filingRows.id,
        set: {
          cells: sql`excluded.cells`,
          deletedAt: null,
          version: sql`${filingRows.version} + 1`,
          ...saved,
        },
        setWhere: mine,
      })
  if (list.gone.length > 0)
    await tx
      .update(filingRows)
      .set({ deletedAt: at, ...saved })
      .where(and(mine, inArray(filingRows.id, [...list.gone])))
  await placeRows(tx, list.order)
  const changed = [...list.put.map(({ id }) => id), ...list.gone]
  await recordRows(tx, { filingId, step }, changed, { by, at, order: true, restoredFrom })
}

/** Rows that are written in one statement: each takes seven of the 65,535 values that one may carry. */
const BATCH = 500

async function placeRows(tx: Db, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update ${filingRows} set position = o.position
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) with ordinality as o(id, position)
    where filing_rows.id = o.id::uuid`)
}

export type RowDraft = { rowId: string; was: Cells; cells: Cells; savedAt: Date }

export const draftsOf = (db: Db, filingId: string, step: string, accountId: string): Promise<RowDraft[]> =>
  db
    .select({
      rowId: rowDrafts.rowId,
      was: rowDrafts.was,
      cells: rowDrafts.cells,
      savedAt: rowDrafts.savedAt,
    })
    .from(rowDrafts)
    .where(
      and(eq(rowDrafts.filingId, filingId), eq(rowDrafts.step, step), eq(rowDrafts.accountId, accountId)),
    )
    .orderBy(asc(rowDrafts.savedAt), asc(rowDrafts.rowId))

export async function saveDraft(db: Db, draft: typeof rowDrafts.$inferInsert): Promise<void> {
  await db
    .insert(rowDrafts)
    .values(draft)
    .onConflictDoUpdate({
      target: [rowDrafts.filingId, rowDrafts.rowId, rowDrafts.accountId],
      set: { cells: draft.cells, savedAt: draft.savedAt },
    })
}

export async function dropDraft(db: Db, filingId: string, rowId: string, accountId: string): Promise<void> {
  await db
    .delete(rowDrafts)
    .where(
      and(eq(rowDrafts.filingId, filingId), eq(rowDrafts.rowId, rowId), eq(rowDrafts.accountId, accountId)),
    )
}
