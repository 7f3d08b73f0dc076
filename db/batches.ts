import { desc, eq } from 'drizzle-orm'
import type { Db } from './client'
import { batches } from './schema'

export type Batch = typeof batches.$inferSelect

export async function findBatch(db: Db, id: string): Promise<Batch> {
  const [batch] = await db.select().from(batches).where(eq(batches.id, id))
  if (!batch) throw new Error(`no batch ${id}`)
  return batch
}

/** The newest round of a programme, open or not. */
export async function latestBatch(db: Db, programmeKey: string): Promise<Batch | null> {
  const [batch] = await db
    .select()
    .from(batches)
    .where(eq(batches.programmeKey, programmeKey))
    .orderBy(desc(batches.year), desc(batches.id))
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
