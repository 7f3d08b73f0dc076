import { and, arrayContains, asc, desc, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm'
import { type Actor, isRegional, isReviewer, isUnitAdmin } from '@/lib/domain/actor'
import type { EventActor, Reason } from '@/lib/domain/event'
import type { UnitEventKind, UnitStatus } from '@/lib/domain/units/workflow'
import type { Answers } from '@/lib/forms/content'
import type { Sheet } from '@/lib/forms/sheet'
import { recordAudit } from './audit'
import type { Db } from './client'
import { insertFiling } from './filings'
import { unitEvents, units } from './schema'
import { openText } from './sealed'

export type Unit = typeof units.$inferSelect

/** The unit of a code, made on its first sign-in. Two sign-ins at once meet in the same row. */
export async function ensureUnit(db: Db, uscc: string, name: string, formKey: string): Promise<Unit> {
  const found = await findUnitByUscc(db, uscc)
  if (found) return found
  return db.transaction(async (tx) => {
    const filingId = await insertFiling(tx, formKey)
    await tx.insert(units).values({ uscc, name, filingId }).onConflictDoNothing()
    return (await findUnitByUscc(tx, uscc))!
  })
}

async function findUnitByUscc(db: Db, uscc: string): Promise<Unit | null> {
  const [unit] = await db.select().from(units).where(eq(units.uscc, uscc))
  return unit ?? null
}

export async function findUnit(db: Db, id: string, lock = false): Promise<Unit | null> {
  const query = db.select().from(units).where(eq(units.id, id))
  const [unit] = lock ? await query.for('update') : await query
  return unit ?? null
}

/** The name alone, for the head of every page: what is sealed of a unit stays closed. */
export async function findUnitName(db: Db, id: string): Promise<string | null> {
  const [unit] = await db.select({ name: units.name }).from(units).where(eq(units.id, id))
  return unit?.name ?? null
}

export type FoundUnit = {
  id: string
  name: string
  uscc: string
  regionCode: string | null
  legalRep: string | null
  hasAdministrator: boolean
}

/** How many are looked at before the best are chosen: what all too many units have in common says nothing. */
const LOOKED_AT = 1000

/** Units whose names have all these pairs of characters; `part` as it was typed puts the likeliest first. */
export async function searchUnits(
  db: Db,
  search: { grams: readonly string[]; part: string },
  limit: number,
): Promise<FoundUnit[]> {
  const found = db
    .select()
    .from(units)
    .where(arrayContains(units.nameGrams, [...search.grams]))
    .limit(LOOKED_AT)
    .as('found')
  return db
    .select({
      id: found.id,
      name: found.name,
      uscc: found.uscc,
      regionCode: found.regionCode,
      legalRep: sql<string | null>`${found.verified} ->> 'legalRep'`.mapWith(openText),
      hasAdministrator: sql<boolean>`exists (select from accounts
        where accounts.unit_id = found.id and accounts.role = 'legal_admin' and accounts.disabled_at is null)
        or exists (select from bindings
        where bindings.unit_id = found.id and bindings.status = 'APPROVED' and bindings.administers)`,
    })
    .from(found)
    .orderBy(
      sql`strpos(lower(normalize(${found.name}, NFKC)), ${search.part}) = 0`,
      sql`length(${found.name})`,
      asc(found.name),
      asc(found.uscc),
    )
    .limit(limit)
}

export async function findUnitByFiling(
  db: Db,
  filingId: string,
  hold: 'share' | 'update',
): Promise<Unit | null> {
  const [unit] = await db.select().from(units).where(eq(units.filingId, filingId)).for(hold)
  return unit ?? null
}

export const updateUnit = async (
  db: Db,
  id: string,
  set: Partial<typeof units.$inferInsert>,
): Promise<void> => {
  await db.update(units).set(set).where(eq(units.id, id))
}

export type UnitChange = {
  unit: Unit
  to: UnitStatus
  event: UnitEventKind
  note?: string
  reasons?: Reason[]
  answers?: Answers
  sheet?: Sheet
  set?: Partial<typeof units.$inferInsert>
}

/** Saves a decided change and its event together. Answers false when someone else decided first. */
export async function saveUnitChange(
  db: Db,
  change: UnitChange,
  by: EventActor & { at: Date },
): Promise<boolean> {
  const { unit, to, event, note, reasons, answers, sheet, set } = change
  return db.transaction(async (tx) => {
    const saved = await tx
      .update(units)
      .set({ ...set, status: to, version: sql`${units.version} + 1` })
      .where(and(eq(units.id, unit.id), eq(units.version, unit.version)))
      .returning({ id: units.id })
    if (saved.length === 0) return false
    await tx.insert(unitEvents).values({
      unitId: unit.id,
      kind: event,
      fromStatus: unit.status,
      toStatus: to,
      note,
      reasons,
      answers,
      sheet,
      ...by,
    })
    await recordAudit(tx, {
      ...by,
      action: `unit.${event}`,
      object: { kind: 'unit', id: unit.id },
      detail: { from: unit.status, to },
    })
    return true
  })
}

export type UnitEvent = typeof unitEvents.$inferSelect

export const eventsOfUnit = (db: Db, unitId: string): Promise<UnitEvent[]> =>
  db.select().from(unitEvents).where(eq(unitEvents.unitId, unitId)).orderBy(asc(unitEvents.id))

/** The units that an actor may read. The same rule as `maySeeUnit`, for lists. */
export function unitsVisibleTo(actor: Actor): SQL {
  const submitted = isNotNull(units.submittedAt)
  if (isReviewer(actor))
    return isRegional(actor.role) ? and(submitted, eq(units.regionCode, actor.regionCode ?? ''))! : submitted
  return isUnitAdmin(actor) ? eq(units.id, actor.unitId!) : sql`false`
}

export type UnitLine = Pick<
  Unit,
  'id' | 'name' | 'uscc' | 'regionCode' | 'status' | 'submittedAt' | 'verifiedAt'
>

/** Oldest submission first. `proper` narrows a city officer's queue to the units that the city itself verifies. */
export const listUnits = (
  db: Db,
  actor: Actor,
  statuses: readonly UnitStatus[],
  page = 1,
  pageSize = 50,
): Promise<UnitLine[]> =>
  db
    .select({
      id: units.id,
      name: units.name,
      uscc: units.uscc,
      regionCode: units.regionCode,
      status: units.status,
      submittedAt: units.submittedAt,
      verifiedAt: units.verifiedAt,
    })
    .from(units)
    .where(and(unitsVisibleTo(actor), inArray(units.status, [...statuses])))
    .orderBy(statuses.includes('pending') ? asc(units.submittedAt) : desc(units.submittedAt), asc(units.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)

export async function countUnits(db: Db, actor: Actor): Promise<Partial<Record<UnitStatus, number>>> {
  const counts = await db
    .select({ status: units.status, count: sql<number>`count(*)::int` })
    .from(units)
    .where(unitsVisibleTo(actor))
    .groupBy(units.status)
  return Object.fromEntries(counts.map(({ status, count }) => [status, count]))
}
