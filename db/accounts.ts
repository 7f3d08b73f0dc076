import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { Role } from '@/lib/domain/actor'
import type { Db } from './client'
import { accounts, signInFailures } from './schema/accounts'

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

export async function findStaff(db: Db, username: string): Promise<Account | undefined> {
  const [row] = await db
    .select()
    .from(accounts)
    .where(eq(sql`lower(${accounts.username})`, username.toLowerCase()))
  return row
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
