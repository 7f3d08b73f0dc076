import { and, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from './client'
import { documents } from './schema'

export type Document = typeof documents.$inferSelect

export async function insertDocument(db: Db, values: typeof documents.$inferInsert): Promise<Document> {
  const [made] = await db.insert(documents).values(values).returning()
  return made!
}

export async function findDocument(db: Db, id: string): Promise<Document | null> {
  const [found] = await db.select().from(documents).where(eq(documents.id, id))
  return found ?? null
}

/** A document of the same content that is printed or will be. */
export async function findSameDocument(
  db: Db,
  applicationId: string,
  fingerprint: string,
): Promise<Document | null> {
  const [found] = await db
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.applicationId, applicationId),
        eq(documents.fingerprint, fingerprint),
        inArray(documents.state, ['queued', 'printing', 'ready']),
      ),
    )
    .orderBy(desc(documents.createdAt), desc(documents.id))
    .limit(1)
  return found ?? null
}

/** An application's documents, newest first, whatever became of them. */
export const listDocuments = (db: Db, applicationId: string, limit = 20): Promise<Document[]> =>
  db
    .select()
    .from(documents)
    .where(eq(documents.applicationId, applicationId))
    .orderBy(desc(documents.createdAt), desc(documents.id))
    .limit(limit)

/** What becomes of a document while it is printed. A printed one stays as it is. */
export const noteProgress = async (
  db: Db,
  id: string,
  to: { state: 'queued' | 'printing' | 'failed'; progress: number },
): Promise<void> => {
  await db
    .update(documents)
    .set(to)
    .where(and(eq(documents.id, id), ne(documents.state, 'ready')))
}

export type Printed = { storageKey: string; size: number; pages: number; sha256: string; readyAt: Date }

/** Answers false when another worker has finished it meanwhile. */
export async function saveDocument(db: Db, id: string, printed: Printed): Promise<boolean> {
  const saved = await db
    .update(documents)
    .set({ ...printed, state: 'ready', progress: 100 })
    .where(and(eq(documents.id, id), ne(documents.state, 'ready')))
    .returning({ id: documents.id })
  return saved.length > 0
}
