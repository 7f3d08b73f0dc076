import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Answers, Cells, Content, Row } from '@/lib/forms/content'
import type { Db } from './client'
import { toFileRef } from './files'
import { files, filingRows, filingSteps, filings, rowDrafts } from './schema'

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
    content.files[file.step]!.push(toFileRef(file))
  }
  return content
}

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

export async function writeStep(
  db: Db,
  filingId: string,
  step: string,
  answers: Answers,
  by: string,
  at: Date,
): Promise<void> {
  await db
    .update(filingSteps)
    .set({ answers, version: sql`${filingSteps.version} + 1`, savedBy: by, savedAt: at })
    .where(and(eq(filingSteps.filingId, filingId), eq(filingSteps.step, step)))
}

export type SavedRow = Row & { step: string; position: number; savedBy: string; deletedAt: Date | null }

export async function findRow(db: Db, filingId: string, rowId: string): Promise<SavedRow | null> {
  const [found] = await db
    .select()
    .from(filingRows)
    .where(and(eq(filingRows.filingId, filingId), eq(filingRows.id, rowId)))
    .for('update')
  return found ?? null
}

export async function insertRow(
  db: Db,
  filingId: string,
  step: string,
  row: Row,
  by: string,
  at: Date,
): Promise<boolean> {
  const last = sql<number>`(select coalesce(max(${filingRows.position}), 0) + 1 from ${filingRows} where ${filingRows.filingId} = ${filingId} and ${filingRows.step} = ${step})`
  const made = await db
    .insert(filingRows)
    .values({ id: row.id, filingId, step, cells: row.cells, position: last, savedBy: by, savedAt: at })
    .onConflictDoNothing()
    .returning({ id: filingRows.id })
  return made.length > 0
}

/** Many rows at the end of a list, in their order. The lists are held still, or nobody knows of them yet. */
export async function insertRows(
  db: Db,
  filingId: string,
  step: string,
  rows: readonly Row[],
  by: string,
  at: Date,
): Promise<void> {
  const [last] = await db
    .select({ position: sql<number>`coalesce(max(${filingRows.position}), 0)` })
    .from(filingRows)
    .where(and(eq(filingRows.filingId, filingId), eq(filingRows.step, step)))
  const values = rows.map(({ id, cells }, index) => ({
    id,
    filingId,
    step,
    cells,
    position: last!.position + index + 1,
    savedBy: by,
    savedAt: at,
  }))
  // A statement takes 65,535 values at most.
  for (let from = 0; from < values.length; from += 1000)
    await db.insert(filingRows).values(values.slice(from, from + 1000))
}

export async function writeRow(db: Db, rowId: string, cells: Cells, by: string, at: Date): Promise<void> {
  await db
    .update(filingRows)
    .set({ cells, version: sql`${filingRows.version} + 1`, savedBy: by, savedAt: at })
    .where(eq(filingRows.id, rowId))
}

export async function markRowDeleted(
  db: Db,
  rowId: string,
  deletedAt: Date | null,
  by: string,
  at: Date,
): Promise<void> {
  await db.update(filingRows).set({ deletedAt, savedBy: by, savedAt: at }).where(eq(filingRows.id, rowId))
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

export async function writeRowOrder(db: Db, ids: readonly string[]): Promise<void> {
  const order = sql.join(
    ids.map((id, index) => sql`(${id}::uuid, ${index + 1}::int)`),
    sql`, `,
  )
  await db.execute(
    sql`update ${filingRows} set position = o.position from (values ${order}) as o(id, position) where filing_rows.id = o.id`,
  )
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
