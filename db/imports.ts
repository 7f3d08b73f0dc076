import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Cells } from '@/lib/forms/content'
import type { Mapping } from '@/lib/forms/exchange/columns'
import type { Table } from '@/lib/forms/exchange/line'
import type { PlannedRow } from '@/lib/forms/exchange/plan'
import type { Db } from './client'
import { imports, rowEdits } from './schema'

/** Whose it is, and of which list. */
export type ImportPlace = { filingId: string; step: string; accountId: string }

export type Brought = { table: Table; mapping: Mapping; plan: PlannedRow[] }

const DAY = 24 * 60 * 60_000

/** Keeps a table for a day; what others left behind longer ago is forgotten. */
export async function insertImport(db: Db, place: ImportPlace, brought: Brought, at: Date): Promise<string> {
  await db.delete(imports).where(lt(imports.createdAt, new Date(at.getTime() - DAY)))
  const [made] = await db
    .insert(imports)
    .values({ ...place, brought: JSON.stringify(brought), createdAt: at })
    .returning({ id: imports.id })
  return made!.id
}

const ofPlace = (id: string, place: ImportPlace) =>
  and(
    eq(imports.id, id),
    eq(imports.filingId, place.filingId),
    eq(imports.step, place.step),
    eq(imports.accountId, place.accountId),
  )

export async function findImport(db: Db, id: string, place: ImportPlace): Promise<Brought | null> {
  const [found] = await db.select({ brought: imports.brought }).from(imports).where(ofPlace(id, place))
  return found ? (JSON.parse(found.brought) as Brought) : null
}

export async function writeImport(db: Db, id: string, brought: Brought): Promise<void> {
  await db
    .update(imports)
    .set({ brought: JSON.stringify(brought) })
    .where(eq(imports.id, id))
}

/** Answers whether it was still there: of two who confirm at once, one finds it. */
export async function deleteImport(db: Db, id: string, place: ImportPlace): Promise<boolean> {
  const gone = await db.delete(imports).where(ofPlace(id, place)).returning({ id: imports.id })
  return gone.length > 0
}

/** `was` null is a row that was added. */
export type RowEdit = { id: string; was: Cells | null; now: Cells }

export async function insertRowEdit(
  db: Db,
  place: ImportPlace,
  kind: 'import' | 'edit',
  changes: readonly RowEdit[],
  at: Date,
): Promise<string> {
  await db.delete(rowEdits).where(lt(rowEdits.createdAt, new Date(at.getTime() - 7 * DAY)))
  const [made] = await db
    .insert(rowEdits)
    .values({ ...place, kind, changes: JSON.stringify(changes), createdAt: at })
    .returning({ id: rowEdits.id })
  return made!.id
}

/** One that has not been undone. */
export async function findRowEdit(
  db: Db,
  id: string,
  place: ImportPlace,
): Promise<{ kind: 'import' | 'edit'; changes: RowEdit[] } | null> {
  const [found] = await db
    .select({ kind: rowEdits.kind, changes: rowEdits.changes })
    .from(rowEdits)
    .where(
      and(
        eq(rowEdits.id, id),
        eq(rowEdits.filingId, place.filingId),
        eq(rowEdits.step, place.step),
        eq(rowEdits.accountId, place.accountId),
        isNull(rowEdits.undoneAt),
      ),
    )
  return found ? { kind: found.kind, changes: JSON.parse(found.changes) as RowEdit[] } : null
}

export async function markUndone(db: Db, id: string, at: Date): Promise<void> {
  await db.update(rowEdits).set({ undoneAt: at }).where(eq(rowEdits.id, id))
}
