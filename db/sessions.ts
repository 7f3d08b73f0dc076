import { and, desc, eq, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { EndReason } from '@/lib/domain/accounts/session'
import type { Role } from '@/lib/domain/actor'
import type { Db } from './client'
import { accounts, keptForms, secondFactors, sessions } from './schema/accounts'
import { bindings } from './schema/bindings'
import { numberHash } from './sealed'

export type SessionRow = {
  id: string
  accountId: string
  actingName: string
  seenAt: Date
  endedAt: Date | null
  endReason: EndReason | null
  disabledAt: Date | null
  role: Role
  unitId: string | null
  regionCode: string | null
  /** Whether their unit made them one of its administrators. */
  appointed: boolean
  username: string | null
  demo: boolean
  mustChangePassword: boolean
  passwordSince: Date
  hasFactor: boolean
}

export async function startSession(
  db: Db,
  session: {
    accountId: string
    actingName: string
    userAgent: string | null
    idToken: string | null
    address?: string | null
    actingIdNo?: string | null
  },
  now: Date,
): Promise<string> {
  const [row] = await db
    .insert(sessions)
    .values({
      ...session,
      actingIdNoHash: session.actingIdNo ? numberHash(session.actingIdNo) : null,
      createdAt: now,
      seenAt: now,
    })
    .returning({ id: sessions.id })
  return row!.id
}

/** A session together with what its account may do at this moment. */
export async function findSession(db: Db, id: string): Promise<SessionRow | undefined> {
  const [row] = await db
    .select({
      id: sessions.id,
      accountId: sessions.accountId,
      actingName: sessions.actingName,
      seenAt: sessions.seenAt,
      endedAt: sessions.endedAt,
      endReason: sessions.endReason,
      disabledAt: accounts.disabledAt,
      role: accounts.role,
      // A person acts for a unit only as long as its administrator lets them.
      unitId: sql<
        string | null
      >`case when ${accounts.role} = 'member' then ${bindings.unitId} else ${accounts.unitId} end`,
      regionCode: accounts.regionCode,
      appointed: sql<boolean>`coalesce(${bindings.administers}, false)`,
      username: accounts.username,
      demo: accounts.demo,
      mustChangePassword: accounts.mustChangePassword,
      passwordChangedAt: accounts.passwordChangedAt,
      accountCreatedAt: accounts.createdAt,
      hasFactor: sql<boolean>`${secondFactors.confirmedAt} is not null`,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(secondFactors, eq(secondFactors.accountId, accounts.id))
    .leftJoin(
      bindings,
      and(
        eq(bindings.accountId, accounts.id),
        eq(bindings.unitId, accounts.unitId),
        eq(bindings.status, 'APPROVED'),
      ),
    )
    .where(eq(sessions.id, id))
  if (!row) return undefined
  const { passwordChangedAt, accountCreatedAt, ...rest } = row
  return { ...rest, passwordSince: passwordChangedAt ?? accountCreatedAt }
}

export type SessionLine = Pick<
  typeof sessions.$inferSelect,
  'id' | 'userAgent' | 'address' | 'createdAt' | 'seenAt' | 'endedAt' | 'endReason'
>

/** An account's sessions, the newest first. */
export const sessionsOf = (db: Db, accountId: string, limit: number): Promise<SessionLine[]> =>
  db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      address: sessions.address,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
      endedAt: sessions.endedAt,
      endReason: sessions.endReason,
    })
    .from(sessions)
    .where(eq(sessions.accountId, accountId))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(limit)

export async function noteSession(db: Db, id: string, now: Date): Promise<void> {
  await db.update(sessions).set({ seenAt: now }).where(eq(sessions.id, id))
}

/** A session that has just ended: whose it was, and the token that ends it at the provider too. */
export type Ended = { id: string; accountId: string; actingName: string; role: Role; idToken: string | null }

/** Ends one session that is still open; null where there is none. */
export const endSession = async (
  db: Db,
  id: string,
  now: Date,
  reason: EndReason = 'signed_out',
): Promise<Ended | null> => (await endWhere(db, eq(sessions.id, id), reason, now))[0] ?? null

/** Ends all open sessions of an account but the one that is kept. */
export const endSessionsOf = (
  db: Db,
  accountId: string,
  now: Date,
  reason: EndReason,
  keep?: string,
): Promise<Ended[]> =>
  endWhere(
    db,
    and(eq(sessions.accountId, accountId), keep === undefined ? undefined : ne(sessions.id, keep)),
    reason,
    now,
  )

const endWhere = (db: Db, which: SQL | undefined, reason: EndReason, now: Date): Promise<Ended[]> =>
  db
    .update(sessions)
    .set({ endedAt: now, endReason: reason })
    .from(accounts)
    .where(and(which, isNull(sessions.endedAt), eq(accounts.id, sessions.accountId)))
    .returning({
      id: sessions.id,
      accountId: sessions.accountId,
      actingName: sessions.actingName,
      role: accounts.role,
      idToken: sessions.idToken,
    })

export type KeptForm = { id: string; accountId: string; path: string; values: Record<string, string[]> }

/** Keeps a form, and forgets those that nobody came back for. */
export async function insertKeptForm(
  db: Db,
  form: Omit<KeptForm, 'id'>,
  forgetBefore: Date,
): Promise<string> {
  await db.delete(keptForms).where(lt(keptForms.createdAt, forgetBefore))
  const [row] = await db.insert(keptForms).values(form).returning({ id: keptForms.id })
  return row!.id
}

/** Only its owner is shown a kept form. */
export async function findKeptForm(db: Db, accountId: string, id: string): Promise<KeptForm | undefined> {
  const [row] = await db
    .select()
    .from(keptForms)
    .where(and(eq(keptForms.id, id), eq(keptForms.accountId, accountId)))
  return row
}
