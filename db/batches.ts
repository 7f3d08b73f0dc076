import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { OPEN } from '@/lib/domain/applications/workflow'
import type { Db } from './client'
import { applications, batches } from './schema'

export type Batch = typeof batches.$inferSelect

export async function findBatch(db: Db, id: string): Promise<Batch> {
  const [batch] = await db.select().from(batches).where(eq(batches.id, id))
  if (!batch) throw new Error(`no batch ${id}`)
  return batch
}

/** One round as it is, and stays until the transaction ends where it is held. Null where there is none. */
export async function lookUpBatch(db: Db, id: string, lock?: 'update'): Promise<Batch | null> {
  const query = db.select().from(batches).where(eq(batches.id, id))
  const [batch] = lock ? await query.for(lock) : await query
  return batch ?? null
}

export type BatchLine = Batch & { drafts: number; submitted: number }

/** Every round, also what is prepared, the newest first, with how many files it has. */
export async function listBatches(db: Db): Promise<BatchLine[]> {
  const files = (submitted: boolean) =>
    sql<number>`count(*) filter (where (${applications.dataVersion} > 0) = ${submitted})::int`
  const counts = db
    .select({
      batchId: applications.batchId,
      drafts: files(false).as('drafts'),
      submitted: files(true).as('submitted'),
    })
    .from(applications)
    .where(isNull(applications.deletedAt))
    .groupBy(applications.batchId)
    .as('counts')
  const rows = await db
    .select({ batch: batches, drafts: counts.drafts, submitted: counts.submitted })
    .from(batches)
    .leftJoin(counts, eq(counts.batchId, batches.id))
    .orderBy(desc(batches.year), batches.programmeKey)
  return rows.map(({ batch, drafts, submitted }) => ({
    ...batch,
    drafts: drafts ?? 0,
    submitted: submitted ?? 0,
  }))
}

/** The published round that is open at a moment; where none is, the newest. A year that is only announced ends no round. */
export async function roundAt(db: Db, programmeKey: string, at: Date): Promise<Batch | null> {
  const isOpen = and(lte(batches.opensAt, at), gt(batches.closesAt, at))
  const [batch] = await db
    .select()
    .from(batches)
    .where(and(eq(batches.programmeKey, programmeKey), isNotNull(batches.publishedAt)))
    .orderBy(desc(sql`(${isOpen})`), desc(batches.year), desc(batches.id))
    .limit(1)
  return batch ?? null
}

type NewBatch = typeof batches.$inferInsert

/** Answers null where the programme has a round of this year already. */
export async function insertBatch(tx: Db, batch: NewBatch): Promise<string | null> {
  const [made] = await tx.insert(batches).values(batch).onConflictDoNothing().returning({ id: batches.id })
  return made?.id ?? null
}

/** Whether another round has this programme and year. */
export async function roundOfYear(db: Db, programmeKey: string, year: number): Promise<string | null> {
  const same = and(eq(batches.programmeKey, programmeKey), eq(batches.year, year))
  const [found] = await db.select({ id: batches.id }).from(batches).where(same)
  return found?.id ?? null
}

/** Of a round that is held. */
export async function updateBatch(tx: Db, id: string, set: Partial<NewBatch>): Promise<void> {
  await tx
    .update(batches)
    .set({ ...set, version: sql`${batches.version} + 1` })
    .where(eq(batches.id, id))
}

/** What is still filled in or mended in a round. */
export const openInRound = (db: Db, batchId: string) =>
  db
    .select({ id: applications.id, ownerId: applications.ownerId, unitId: applications.unitId })
    .from(applications)
    .where(
      and(
        eq(applications.batchId, batchId),
        inArray(applications.status, [...OPEN]),
        isNull(applications.deletedAt),
      ),
    )
    .orderBy(applications.id)

/** Opens a round, or moves the windows of one that is there. */
export async function saveBatch(db: Db, batch: NewBatch): Promise<string> {
  const [saved] = await db
    .insert(batches)
    .values(batch)
    .onConflictDoUpdate({ target: [batches.programmeKey, batches.year], set: batch })
    .returning({ id: batches.id })
  return saved!.id
}
