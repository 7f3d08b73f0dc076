import { and, desc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Db } from './client'
import { batches } from './schema'

export type Batch = typeof batches.$inferSelect

export async function findBatch(db: Db, id: string): Promise<Batch> {
  const [batch] = await db.select().from(batches).where(eq(batches.id, id))
  if (!batch) throw new Error(`no batch ${id}`)
  return batch
}

/** The round that is open at a moment; where none is, the newest. A year that is only announced ends no round. */
export async function roundAt(db: Db, programmeKey: string, at: Date): Promise<Batch | null> {
  const isOpen = and(lte(batches.opensAt, at), gt(batches.closesAt, at))
  const [batch] = await db
    .select()
    .from(batches)
    .where(eq(batches.programmeKey, programmeKey))
    .orderBy(desc(sql`(${isOpen})`), desc(batches.year), desc(batches.id))
    .limit(1)
  return batch ?? null
}

/** Opens a round, or moves the windows of one that is there. */
export async function saveBatch(db: Db, batch: Omit<Batch, 'id'>): Promise<string> {
  const [saved] = await db
    .insert(batches)
    .values(batch)
    .onConflictDoUpdate({ target: [batches.programmeKey, batches.year], set: batch })
    .returning({ id: batches.id })
  return saved!.id
}
