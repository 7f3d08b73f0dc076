import { and, desc, eq, gt, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { CODE_POLICY, type CodePurpose } from '@/lib/domain/notices/codes'
import type { Db } from './client'
import { codes } from './schema'

export type Code = typeof codes.$inferSelect

const DAY_MS = 86_400_000

/** One after the other for the same subject, until the transaction ends: nobody slips through by asking twice at once. */
export const holdSubject = async (tx: Db, subject: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 330401))`)
}

/** When codes were asked for this subject within a day, newest first. */
export const askedFor = (db: Db, subject: string, now: Date): Promise<Date[]> =>
  timesOf(db, eq(codes.subject, subject), now)

/** When codes went to this number or address within a day, newest first; without the one at hand. */
export const sentTo = (db: Db, addressSeal: string, now: Date, without?: string): Promise<Date[]> =>
  timesOf(db, and(eq(codes.addressSeal, addressSeal), without ? ne(codes.id, without) : undefined), now)

async function timesOf(db: Db, which: SQL | undefined, now: Date): Promise<Date[]> {
  const rows = await db
    .select({ at: codes.at })
    .from(codes)
    .where(and(which, gt(codes.at, new Date(now.getTime() - DAY_MS))))
    .orderBy(desc(codes.at))
  return rows.map(({ at }) => at)
}

export async function insertCode(
  tx: Db,
  code: {
    accountId: string | null
    purpose: CodePurpose
    subject: string
    addressSeal?: string
    at: Date
    expiresAt: Date
  },
): Promise<string> {
  const [made] = await tx.insert(codes).values(code).returning({ id: codes.id })
  return made!.id
}

export const noteAddress = async (db: Db, id: string, addressSeal: string): Promise<void> => {
  await db.update(codes).set({ addressSeal }).where(eq(codes.id, id))
}

export async function findCode(db: Db, id: string): Promise<Code | null> {
  const [found] = await db.select().from(codes).where(eq(codes.id, id))
  return found ?? null
}

/** Only the newest of a subject counts: a new one takes the place of those before. */
export async function newestCode(db: Db, subject: string): Promise<Code | null> {
  const [found] = await db
    .select()
    .from(codes)
    .where(eq(codes.subject, subject))
    .orderBy(desc(codes.at), desc(codes.id))
    .limit(1)
  return found ?? null
}

/** Counts a guess before it is looked at; false where the code bears no more. */
export async function countTry(db: Db, id: string): Promise<boolean> {
  const counted = await db
    .update(codes)
    .set({ tries: sql`${codes.tries} + 1` })
    .where(and(eq(codes.id, id), isNull(codes.takenAt), lt(codes.tries, CODE_POLICY.tries)))
    .returning({ id: codes.id })
  return counted.length > 0
}

/** Takes a code, once: of two at the same time one is answered false. */
export async function takeCode(tx: Db, id: string, at: Date): Promise<boolean> {
  const taken = await tx
    .update(codes)
    .set({ takenAt: at })
    .where(and(eq(codes.id, id), isNull(codes.takenAt), gt(codes.expiresAt, at)))
    .returning({ id: codes.id })
  return taken.length > 0
}

export const giveBackTry = async (db: Db, id: string): Promise<void> => {
  await db
    .update(codes)
    .set({ tries: sql`greatest(${codes.tries} - 1, 0)` })
    .where(eq(codes.id, id))
}
