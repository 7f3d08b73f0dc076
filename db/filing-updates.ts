import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Answers, Cells } from '@/lib/forms/content'
import type { Db } from './client'
import { files, filingRows, filingSteps, filings, filingUpdates, rowDrafts } from './schema'

export type FilingUpdate = typeof filingUpdates.$inferSelect

export const updatesOf = (db: Db, filingId: string): Promise<FilingUpdate[]> =>
  db.select().from(filingUpdates).where(eq(filingUpdates.filingId, filingId)).orderBy(asc(filingUpdates.id))

export const insertUpdate = async (db: Db, update: typeof filingUpdates.$inferInsert): Promise<void> => {
  await db.insert(filingUpdates).values(update)
}

export async function noteUpdates(db: Db, filingId: string, at: Date): Promise<void> {
  await db
    .update(filingUpdates)
    .set({ notedAt: at })
    .where(and(eq(filingUpdates.filingId, filingId), isNull(filingUpdates.notedAt)))
}

export const writeFormKey = async (db: Db, filingId: string, formKey: string): Promise<void> => {
  await db.update(filings).set({ formKey }).where(eq(filings.id, filingId))
}

// What is filled in, put where a newer definition asks it. Who saved it last stays who they were.

export async function placeStep(
  db: Db,
  place: { filingId: string; step: string; savedBy: string; savedAt: Date },
  answers: Answers,
): Promise<void> {
  await db
    .insert(filingSteps)
    .values({ ...place, answers })
    .onConflictDoUpdate({
      target: [filingSteps.filingId, filingSteps.step],
      set: { answers, version: sql`${filingSteps.version} + 1` },
    })
}

export async function removeStep(db: Db, filingId: string, step: string): Promise<void> {
  await db.delete(filingSteps).where(and(eq(filingSteps.filingId, filingId), eq(filingSteps.step, step)))
}

export const placeRow = async (db: Db, rowId: string, step: string, cells: Cells): Promise<void> => {
  await db
    .update(filingRows)
    .set({ step, cells, version: sql`${filingRows.version} + 1` })
    .where(eq(filingRows.id, rowId))
}

export const placeFile = async (db: Db, fileId: string, step: string, slot: string): Promise<void> => {
  await db.update(files).set({ step, slot }).where(eq(files.id, fileId))
}

export type KeptDraft = typeof rowDrafts.$inferSelect

export const draftsIn = (db: Db, filingId: string): Promise<KeptDraft[]> =>
  db.select().from(rowDrafts).where(eq(rowDrafts.filingId, filingId))

export async function placeDraft(
  db: Db,
  { filingId, rowId, accountId }: KeptDraft,
  set: { step: string; was: Cells; cells: Cells },
): Promise<void> {
  await db
    .update(rowDrafts)
    .set(set)
    .where(
      and(eq(rowDrafts.filingId, filingId), eq(rowDrafts.rowId, rowId), eq(rowDrafts.accountId, accountId)),
    )
}
