import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import type { Carried } from '@/lib/forms/carried'
import type { Application } from './applications'
import type { Batch } from './batches'
import type { Db } from './client'
import { applications, batches, filingCarries } from './schema'

/** What an earlier year brought to each step and nobody has confirmed yet. */
export const carriesOf = (db: Db, filingId: string): Promise<Carried[]> =>
  db
    .select({
      step: filingCarries.step,
      year: filingCarries.year,
      answers: filingCarries.answers,
      rows: filingCarries.rows,
    })
    .from(filingCarries)
    .where(and(eq(filingCarries.filingId, filingId), isNull(filingCarries.confirmedAt)))

/** Puts these in the place of all that is not confirmed. */
export async function writeCarries(db: Db, filingId: string, carries: readonly Carried[]): Promise<void> {
  await db
    .delete(filingCarries)
    .where(and(eq(filingCarries.filingId, filingId), isNull(filingCarries.confirmedAt)))
  if (carries.length === 0) return
  await db
    .insert(filingCarries)
    .values(carries.map((one) => ({ filingId, ...one })))
    .onConflictDoNothing()
}

export async function confirmCarry(
  db: Db,
  place: { filingId: string; step: string },
  by: string,
  at: Date,
): Promise<void> {
  await db
    .update(filingCarries)
    .set({ confirmedBy: by, confirmedAt: at })
    .where(and(eq(filingCarries.filingId, place.filingId), eq(filingCarries.step, place.step)))
}

/** The unit's applications in earlier rounds of the same programme, the newest year first. */
export const earlierApplications = async (
  db: Db,
  unitId: string,
  { programmeKey, year }: Pick<Batch, 'programmeKey' | 'year'>,
): Promise<{ application: Application; year: number }[]> =>
  db
    .select({ application: applications, year: batches.year })
    .from(applications)
    .innerJoin(batches, eq(batches.id, applications.batchId))
    .where(
      and(
        eq(applications.unitId, unitId),
        isNull(applications.deletedAt),
        eq(batches.programmeKey, programmeKey),
        lt(batches.year, year),
      ),
    )
    .orderBy(desc(batches.year))
