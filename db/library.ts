import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Cells } from '@/lib/forms/content'
import type { Shelf } from '@/lib/forms/spec'
import type { Db } from './client'
import { libraryEntries, units } from './schema'
import { numberHash, numberHashes } from './sealed'

export type Entry = typeof libraryEntries.$inferSelect
type Place = { unitId: string; shelf: Shelf }

const onShelf = ({ unitId, shelf }: Place) =>
  and(eq(libraryEntries.unitId, unitId), eq(libraryEntries.shelf, shelf))

/** In the order in which they came to the library. */
export const entriesOf = (db: Db, place: Place): Promise<Entry[]> =>
  db
    .select()
    .from(libraryEntries)
    .where(and(onShelf(place), isNull(libraryEntries.deletedAt)))
    .orderBy(asc(libraryEntries.createdAt), asc(libraryEntries.id))

export async function findEntry(db: Db, place: Place, id: string): Promise<Entry | null> {
  const [found] = await db
    .select()
    .from(libraryEntries)
    .where(and(onShelf(place), eq(libraryEntries.id, id)))
    .for('update')
  return found ?? null
}

/** Under every key that is known: while keys change, entries bear hashes of two. */
export async function entryKnownBy(db: Db, place: Place, identity: string): Promise<Entry | null> {
  const [found] = await db
    .select()
    .from(libraryEntries)
    .where(
      and(
        onShelf(place),
        inArray(libraryEntries.identityHash, numberHashes(identity)),
        isNull(libraryEntries.deletedAt),
      ),
    )
  return found ?? null
}

/** Holds a unit's library still until the transaction ends: what is known by the same is added once. */
export async function holdLibrary(tx: Db, unitId: string): Promise<void> {
  await tx.select({ id: units.id }).from(units).where(eq(units.id, unitId)).for('no key update')
}

export async function insertEntry(
  db: Db,
  entry: Place & { id: string; identity: string; cells: Cells },
  by: string,
  at: Date,
): Promise<void> {
  await db
    .insert(libraryEntries)
    .values({ ...entry, identityHash: numberHash(entry.identity), savedBy: by, savedAt: at, createdAt: at })
}

export async function writeEntry(
  db: Db,
  id: string,
  { identity, cells }: { identity: string; cells: Cells },
  by: string,
  at: Date,
): Promise<void> {
  await db
    .update(libraryEntries)
    .set({
      identity,
      identityHash: numberHash(identity),
      cells,
      version: sql`${libraryEntries.version} + 1`,
      savedBy: by,
      savedAt: at,
    })
    .where(eq(libraryEntries.id, id))
}

export const markEntryDeleted = async (db: Db, id: string, deletedAt: Date | null): Promise<void> => {
  await db.update(libraryEntries).set({ deletedAt }).where(eq(libraryEntries.id, id))
}
