import { and, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm'
import type { Actor, Role } from '@/lib/domain/actor'
import type { Db } from './client'
import { accounts, bindings, sessions, units } from './schema'
import { numberHash, numberHashes } from './sealed'

// Who is the same natural person, told by the hash of the identity number and never by the number (domain §2.2).

export const hashOfNumber = numberHash

/** The number of who acts: of the session for a 法人, of the account for a 个人; null where it was not told. */
export async function numberOfPerson(
  db: Db,
  actor: Pick<Actor, 'accountId' | 'sessionId'>,
): Promise<string | null> {
  const [row] = await db
    .select({ own: accounts.idNo, acting: sessions.actingIdNo })
    .from(accounts)
    .leftJoin(sessions, and(eq(sessions.id, actor.sessionId), eq(sessions.accountId, accounts.id)))
    .where(eq(accounts.id, actor.accountId))
  return row?.acting ?? row?.own ?? null
}

/** Every hash that their number may be kept under. */
async function hashesOfPerson(db: Db, actor: Actor): Promise<string[]> {
  const number = await numberOfPerson(db, actor)
  return number ? numberHashes(number) : []
}

/** Whether the acting person is the one behind another account. */
export async function isSamePerson(db: Db, actor: Actor, accountId: string): Promise<boolean> {
  if (actor.accountId === accountId) return true
  const hashes = await hashesOfPerson(db, actor)
  if (hashes.length === 0) return false
  const found = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), inArray(accounts.idNoHash, hashes)))
  return found.length > 0
}

/** Whether somebody else than this person is bound to the unit. */
export async function hasOtherPeople(db: Db, unitId: string, accountId: string): Promise<boolean> {
  const others = await db
    .select({ id: bindings.id })
    .from(bindings)
    .where(
      and(eq(bindings.unitId, unitId), eq(bindings.status, 'APPROVED'), ne(bindings.accountId, accountId)),
    )
    .limit(1)
  return others.length > 0
}

export type OtherAccount = { accountId: string; role: Role; name: string; unitName: string | null }

/** Under which other accounts the same natural person has been here: as 个人, or acting for a 法人. */
export async function otherAccounts(db: Db, actor: Actor): Promise<OtherAccount[]> {
  const hashes = await hashesOfPerson(db, actor)
  if (hashes.length === 0) return []
  const acted = db
    .select({ accountId: sessions.accountId })
    .from(sessions)
    .where(inArray(sessions.actingIdNoHash, hashes))
  return db
    .select({ accountId: accounts.id, role: accounts.role, name: accounts.name, unitName: units.name })
    .from(accounts)
    .leftJoin(units, eq(units.id, accounts.unitId))
    .where(
      and(
        ne(accounts.id, actor.accountId),
        or(inArray(accounts.idNoHash, hashes), inArray(accounts.id, acted)),
        sql`${accounts.disabledAt} is null`,
      ),
    )
    .orderBy(desc(accounts.role), asc(accounts.createdAt), asc(accounts.id))
}
