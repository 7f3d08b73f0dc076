import { and, desc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Role } from '@/lib/domain/actor'
import type { Db } from './client'
import { accounts, formerPasswords, sessions, signInFailures } from './schema/accounts'

export type Account = typeof accounts.$inferSelect

/** The account of a subject at the provider, made at its first sign-in. Two at once meet in the same row. */
export async function ensureAccount(
  db: Db,
  account: { role: Role; subject: string; name: string; unitId: string | null },
): Promise<Account> {
  await db
    .insert(accounts)
    .values(account)
    .onConflictDoNothing({ target: [accounts.role, accounts.subject] })
  const mine = and(eq(accounts.role, account.role), eq(accounts.subject, account.subject))
  const [found] = await db.select().from(accounts).where(mine)
  return found!
}

export const updateAccount = async (
  db: Db,
  id: string,
  set: Partial<Pick<Account, 'name' | 'unitId'>>,
): Promise<void> => {
  await db.update(accounts).set(set).where(eq(accounts.id, id))
}

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const [row] = await db.select().from(accounts).where(eq(accounts.id, id))
  return row
}

/** An own account: staff or an expert. */
export async function findStaff(db: Db, username: string): Promise<Account | undefined> {
  const [row] = await db
    .select()
    .from(accounts)
    .where(eq(sql`lower(${accounts.username})`, username.toLowerCase()))
  return row
}

/** Whether an account is open and still has the password that was looked at; holds both until the transaction ends. */
export async function holdPassword(tx: Db, id: string, hash: string): Promise<boolean> {
  const rows = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.id, id), eq(accounts.passwordHash, hash), isNull(accounts.disabledAt)))
    .for('share')
  return rows.length > 0
}

/** The hashes of the passwords before the present one, newest first. */
export async function formerHashes(db: Db, accountId: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ hash: formerPasswords.passwordHash })
    .from(formerPasswords)
    .where(eq(formerPasswords.accountId, accountId))
    .orderBy(desc(formerPasswords.id))
    .limit(limit)
  return rows.map((row) => row.hash)
}

/**
 * Puts a new password in the place of the one that was decided upon, and ends every other session of the account.
 * Answers false when another change came first.
 */
export async function replacePassword(
  db: Db,
  change: { accountId: string; was: string; now: string; keepSession: string; at: Date },
): Promise<boolean> {
  const { accountId, was, now, keepSession, at } = change
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(accounts)
      .set({ passwordHash: now, passwordChangedAt: at })
      .where(and(eq(accounts.id, accountId), eq(accounts.passwordHash, was)))
      .returning({ id: accounts.id })
    if (changed.length === 0) return false
    await tx.insert(formerPasswords).values({ accountId, passwordHash: was, at })
    await tx
      .update(sessions)
      .set({ endedAt: at })
      .where(and(eq(sessions.accountId, accountId), ne(sessions.id, keepSession), isNull(sessions.endedAt)))
    return true
  })
}

/** Notes an attempt in each bucket before its password is looked at, so that many at once do not slip through. */
export async function noteAttempt(db: Db, buckets: readonly string[], at: Date): Promise<number[]> {
  const rows = await db
    .insert(signInFailures)
    .values(buckets.map((bucket) => ({ bucket, at })))
    .returning({ id: signInFailures.id })
  return rows.map((row) => row.id)
}

export const forgetAttempts = async (db: Db, ids: readonly number[]): Promise<void> => {
  await db.delete(signInFailures).where(inArray(signInFailures.id, [...ids]))
}

/** Forgets the failures of one bucket, and of all others what no lock looks at any more. */
export const forgetFailures = async (db: Db, bucket: string, before: Date): Promise<void> => {
  await db.delete(signInFailures).where(or(eq(signInFailures.bucket, bucket), lt(signInFailures.at, before)))
}

/** The latest failures of a bucket, newest first, without those just noted. */
export async function latestFailures(
  db: Db,
  bucket: string,
  limit: number,
  without: readonly number[],
): Promise<Date[]> {
  const rows = await db
    .select({ id: signInFailures.id, at: signInFailures.at })
    .from(signInFailures)
    .where(eq(signInFailures.bucket, bucket))
    .orderBy(desc(signInFailures.at), desc(signInFailures.id))
    .limit(limit + without.length)
  return rows
    .filter((row) => !without.includes(row.id))
    .slice(0, limit)
    .map((row) => row.at)
}

/** Whether anyone is known here yet. */
export const hasPeople = async (db: Db): Promise<boolean> =>
  (await db.select({ id: accounts.id }).from(accounts).limit(1)).length > 0
