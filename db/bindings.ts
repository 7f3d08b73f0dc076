import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { union } from 'drizzle-orm/pg-core'
import type { BindingEventKind, BindingStatus } from '@/lib/domain/bindings/workflow'
import type { EventActor } from '@/lib/domain/event'
import { recordAudit } from './audit'
import type { Db } from './client'
import { accounts, bindingEvents, bindings, units } from './schema'

export type Binding = typeof bindings.$inferSelect
type By = EventActor & { at: Date }

const line = {
  id: bindings.id,
  accountId: bindings.accountId,
  unitId: bindings.unitId,
  status: bindings.status,
  version: bindings.version,
  since: bindings.since,
  submittedAt: bindings.submittedAt,
  reason: bindings.reason,
  administers: bindings.administers,
  createdAt: bindings.createdAt,
  personName: accounts.name,
  unitName: units.name,
  unitRegion: units.regionCode,
}
export type BindingLine = Binding & { personName: string; unitName: string; unitRegion: string | null }

const lines = (db: Db) =>
  db
    .select(line)
    .from(bindings)
    .innerJoin(accounts, eq(accounts.id, bindings.accountId))
    .innerJoin(units, eq(units.id, bindings.unitId))

export async function findBinding(db: Db, id: string, lock?: 'update'): Promise<Binding | null> {
  const query = db.select().from(bindings).where(eq(bindings.id, id))
  const [found] = lock ? await query.for(lock) : await query
  return found ?? null
}

/** A person's own, the newest first. */
export const bindingsOfPerson = (db: Db, accountId: string): Promise<BindingLine[]> =>
  lines(db).where(eq(bindings.accountId, accountId)).orderBy(desc(bindings.createdAt), asc(bindings.id))

/** A unit's, those that wait longest first. */
export const bindingsOfUnit = (
  db: Db,
  unitId: string,
  statuses: readonly BindingStatus[],
): Promise<BindingLine[]> =>
  lines(db)
    .where(and(eq(bindings.unitId, unitId), inArray(bindings.status, [...statuses])))
    .orderBy(asc(bindings.since), asc(bindings.id))
    .limit(500)

/** Answers null where the person has a live one to this unit already (the unique index). */
export async function insertBinding(
  db: Db,
  binding: { accountId: string; unitId: string },
  by: By,
): Promise<Binding | null> {
  const [made] = await db
    .insert(bindings)
    .values({ ...binding, since: by.at, createdAt: by.at })
    .onConflictDoNothing()
    .returning()
  if (made) await tell(db, made.id, 'chosen', by)
  return made ?? null
}

/** Saves a decided change and its event together. Answers false when someone else decided first. */
export async function saveBindingChange(
  db: Db,
  change: {
    binding: Binding
    to: BindingStatus
    event: BindingEventKind
    set?: Partial<typeof bindings.$inferInsert>
    note?: string
  },
  by: By,
): Promise<boolean> {
  const { binding, to, event, set, note } = change
  const saved = await db
    .update(bindings)
    .set({
      ...set,
      status: to,
      ...(to !== binding.status && { since: by.at }),
      version: sql`${bindings.version} + 1`,
    })
    .where(and(eq(bindings.id, binding.id), eq(bindings.version, binding.version)))
    .returning({ id: bindings.id })
  if (saved.length === 0) return false
  await tell(db, binding.id, event, by, note)
  return true
}

async function tell(db: Db, bindingId: string, kind: BindingEventKind, by: By, note?: string): Promise<void> {
  await db.insert(bindingEvents).values({ bindingId, kind, note, ...by })
  await recordAudit(db, { ...by, action: `binding.${kind}`, object: { kind: 'binding', id: bindingId } })
}

/** The units a person is bound to at this moment. */
export const boundUnits = async (db: Db, accountId: string): Promise<{ id: string; name: string }[]> =>
  db
    .select({ id: units.id, name: units.name })
    .from(bindings)
    .innerJoin(units, eq(units.id, bindings.unitId))
    .where(and(eq(bindings.accountId, accountId), eq(bindings.status, 'APPROVED')))
    .orderBy(asc(bindings.since))

/** Who administers a unit at this moment: its legal person, and whom that one appointed. None whose account is barred. */
export async function administratorsOf(db: Db, unitId: string): Promise<string[]> {
  const legal = db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.unitId, unitId), eq(accounts.role, 'legal_admin'), isNull(accounts.disabledAt)))
  const appointed = db
    .select({ id: bindings.accountId })
    .from(bindings)
    .innerJoin(accounts, and(eq(accounts.id, bindings.accountId), isNull(accounts.disabledAt)))
    .where(and(eq(bindings.unitId, unitId), eq(bindings.status, 'APPROVED'), eq(bindings.administers, true)))
  return (await union(legal, appointed)).map(({ id }) => id).sort()
}

/** Who acts for a unit. The account of its legal person bears the unit's name, and not a person's. */
export type PersonOfUnit = { accountId: string; name: string; legal: boolean }

/** Everyone who acts for a unit at this moment, its administrators among them, by name. None whose account is barred. */
export async function peopleOfUnit(db: Db, unitId: string): Promise<PersonOfUnit[]> {
  const person = {
    accountId: accounts.id,
    name: accounts.name,
    legal: sql<boolean>`${accounts.role} = 'legal_admin'`,
  }
  const legal = db
    .select(person)
    .from(accounts)
    .where(and(eq(accounts.unitId, unitId), eq(accounts.role, 'legal_admin'), isNull(accounts.disabledAt)))
  const bound = db
    .select(person)
    .from(bindings)
    .innerJoin(accounts, and(eq(accounts.id, bindings.accountId), isNull(accounts.disabledAt)))
    .where(and(eq(bindings.unitId, unitId), eq(bindings.status, 'APPROVED')))
  return (await union(legal, bound).limit(500)).sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}
