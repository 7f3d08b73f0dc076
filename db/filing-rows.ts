import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Cells, Row } from '@/lib/forms/content'
import type { Db } from './client'
import { filingRows } from './schema'

// Many rows of a list at once, inside a transaction that holds the filing's lists still.

/** A statement takes 65,535 parameters at most. */
const AT_ONCE = 500

function* portions<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += AT_ONCE) yield all.slice(at, at + AT_ONCE)
}

/** The rows of a list by id, deleted ones too. */
export async function rowsById(
  db: Db,
  filingId: string,
  step: string,
): Promise<Map<string, Row & { deletedAt: Date | null }>> {
  const rows = await db
    .select({ id: filingRows.id, cells: filingRows.cells, deletedAt: filingRows.deletedAt })
    .from(filingRows)
    .where(and(eq(filingRows.filingId, filingId), eq(filingRows.step, step)))
    .orderBy(asc(filingRows.position), asc(filingRows.id))
    .for('update')
  return new Map(rows.map((row) => [row.id, row]))
}

/** Adds rows at the end of a list, in their order. */
export async function insertRows(
  db: Db,
  filingId: string,
  step: string,
  rows: readonly Row[],
  by: string,
  at: Date,
): Promise<void> {
  const [last] = await db
    .select({ position: sql<number>`coalesce(max(${filingRows.position}), 0)::int` })
    .from(filingRows)
    .where(and(eq(filingRows.filingId, filingId), eq(filingRows.step, step)))
  const placed = rows.map(({ id, cells }, index) => ({
    id,
    cells,
    filingId,
    step,
    position: last!.position + index + 1,
    savedBy: by,
    savedAt: at,
  }))
  for (const some of portions(placed)) await db.insert(filingRows).values([...some])
}

export async function writeRows(
  db: Db,
  rows: readonly { id: string; cells: Cells }[],
  by: string,
  at: Date,
): Promise<void> {
  for (const some of portions(rows)) {
    const values = sql.join(
      some.map(({ id, cells }) => sql`(${id}::uuid, ${sql.param(cells, filingRows.cells)}::jsonb)`),
      sql`, `,
    )
    await db.execute(
      sql`update ${filingRows} set cells = v.cells, version = version + 1, saved_by = ${by}, saved_at = ${sql.param(at, filingRows.savedAt)} from (values ${values}) as v(id, cells) where filing_rows.id = v.id`,
    )
  }
}

export async function markRowsDeleted(db: Db, ids: readonly string[], by: string, at: Date): Promise<void> {
  for (const some of portions(ids))
    await db
      .update(filingRows)
      .set({ deletedAt: at, savedBy: by, savedAt: at })
      .where(inArray(filingRows.id, [...some]))
}
