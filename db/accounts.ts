import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { Role } from '@/lib/domain/actor'
import type { Db } from './client'
import { accounts, formerPasswords, signInFailures } from './schema/accounts'

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
  set: Partial<Pick<Account, 'name' | 'unitId' | 'idNo' | 'idNoHash' | 'mobile'>>,
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
  const account = await holdAccount(tx, id, 'update')
  return account !== null && account.disabledAt === null && account.passwordHash === hash
}

/** The account as it is, and stays until the transaction ends. */
export async function holdAccount(
  tx: Db,
  id: string,
  hold: 'share' | 'update' = 'share',
): Promise<Account | null> {
  const [row] = await tx.select().from(accounts).where(eq(accounts.id, id)).for(hold)
  return row ?? null
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
 * Puts a new password in the place of the one that was decided upon. Answers false when another change came first.
 */
export async function replacePassword(
  tx: Db,
  change: { accountId: string; was: string; now: string; at: Date; mustChange?: boolean },
): Promise<boolean> {
  const { accountId, was, now, at, mustChange = false } = change
  const changed = await tx
    .update(accounts)
    .set({ passwordHash: now, passwordChangedAt: at, mustChangePassword: mustChange })
    .where(and(eq(accounts.id, accountId), eq(accounts.passwordHash, was)))
    .returning({ id: accounts.id })
  if (changed.length === 0) return false
  await tx.insert(formerPasswords).values({ accountId, passwordHash: was, at })
  return true
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

/** Attempts that were looked at and came to nothing. */
export const markFailed = async (db: Db, ids: readonly number[]): Promise<void> => {
  if (ids.length > 0)
    await db
      .update(signInFailures)
      .set({ failed: true })
      .where(inArray(signInFailures.id, [...ids]))
}

export const forgetBuckets = async (db: Db, buckets: readonly string[]): Promise<void> => {
  await db.delete(signInFailures).where(inArray(signInFailures.bucket, [...buckets]))
}

/** When a bucket last failed, newest first; attempts still under way do not count. */
export async function certainFailures(db: Db, bucket: string, limit: number): Promise<Date[]> {
  const rows = await db
    .select({ at: signInFailures.at })
    .from(signInFailures)
    .where(and(eq(signInFailures.bucket, bucket), eq(signInFailures.failed, true)))
    .orderBy(desc(signInFailures.at), desc(signInFailures.id))
    .limit(limit)
  return rows.map((row) => row.at)
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
