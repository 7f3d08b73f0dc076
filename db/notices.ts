import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Channel, NoticeKind, Told } from '@/lib/domain/notices/kinds'
import type { Db } from './client'
import { accounts, noticePreferences, notices } from './schema'

export type NoticeRow = typeof notices.$inferSelect

/** Answers null where this person has been told the same (its `key`) already. */
export async function insertNotice(
  tx: Db,
  notice: Told & { accountId: string; path: string; key?: string; at: Date },
): Promise<string | null> {
  const [made] = await tx
    .insert(notices)
    .values(notice)
    .onConflictDoNothing({ target: [notices.accountId, notices.key] })
    .returning({ id: notices.id })
  return made?.id ?? null
}

export async function findNotice(db: Db, id: string): Promise<NoticeRow | null> {
  const [found] = await db.select().from(notices).where(eq(notices.id, id))
  return found ?? null
}

/** A person's own, the unread first, the newest of each first. */
export const listNotices = (
  db: Db,
  accountId: string,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<NoticeRow[]> =>
  db
    .select()
    .from(notices)
    .where(eq(notices.accountId, accountId))
    .orderBy(sql`${notices.readAt} is not null`, desc(notices.at), asc(notices.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)

export async function countNotices(db: Db, accountId: string): Promise<number> {
  const [row] = await db.select({ count: count() }).from(notices).where(eq(notices.accountId, accountId))
  return row!.count
}

export async function countUnread(db: Db, accountId: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), isNull(notices.readAt)))
  return row!.count
}

/** Marks one as read, or all where none is named. Only a person's own. */
export const markRead = async (db: Db, accountId: string, at: Date, id?: string): Promise<void> => {
  await db
    .update(notices)
    .set({ readAt: at })
    .where(and(eq(notices.accountId, accountId), isNull(notices.readAt), id ? eq(notices.id, id) : undefined))
}

export type SwitchedOff = { kind: NoticeKind; channel: Channel }

export const switchedOff = (db: Db, accountId: string): Promise<SwitchedOff[]> =>
  db
    .select({ kind: noticePreferences.kind, channel: noticePreferences.channel })
    .from(noticePreferences)
    .where(eq(noticePreferences.accountId, accountId))

export async function savePreferences(db: Db, accountId: string, off: readonly SwitchedOff[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(noticePreferences).where(eq(noticePreferences.accountId, accountId))
    if (off.length > 0)
      await tx
        .insert(noticePreferences)
        .values(off.map((one) => ({ accountId, ...one })))
        .onConflictDoNothing()
  })
}

/** Of these accounts those that are open: nobody is told anything after they were barred. */
export async function openAccounts(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(inArray(accounts.id, [...ids]), isNull(accounts.disabledAt)))
    .orderBy(asc(accounts.id))
  return rows.map(({ id }) => id)
}
