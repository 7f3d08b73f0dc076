import { and, asc, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Role } from '@/lib/domain/actor'
import type { DataRequestKind } from '@/lib/domain/personal/requests'
import type { Db } from './client'
import { accounts, applications, dataRequests } from './schema'

export type DataRequest = typeof dataRequests.$inferSelect

export const requestsOf = (db: Db, accountId: string): Promise<DataRequest[]> =>
  db
    .select()
    .from(dataRequests)
    .where(eq(dataRequests.accountId, accountId))
    .orderBy(desc(dataRequests.at), desc(dataRequests.id))

export async function insertRequest(
  db: Db,
  request: { accountId: string; kind: DataRequestKind; note: string | null; at: Date },
): Promise<string> {
  const [made] = await db.insert(dataRequests).values(request).returning({ id: dataRequests.id })
  return made!.id
}

/** Whether the same waits for its answer, held until the transaction ends: asked twice is asked once. */
export async function heldRequest(tx: Db, accountId: string, kind: DataRequestKind): Promise<boolean> {
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, accountId)).for('update')
  const found = await tx
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(
      and(
        eq(dataRequests.accountId, accountId),
        eq(dataRequests.kind, kind),
        isNull(dataRequests.answeredAt),
      ),
    )
  return found.length > 0
}

export type RequestLine = DataRequest & { name: string; role: Role }

/** Those that wait, the oldest first; then the latest that were answered. */
export const listRequests = (db: Db, limit: number): Promise<RequestLine[]> =>
  db
    .select({ ...getTableColumns(dataRequests), name: accounts.name, role: accounts.role })
    .from(dataRequests)
    .innerJoin(accounts, eq(accounts.id, dataRequests.accountId))
    .orderBy(
      sql`${dataRequests.answeredAt} is not null`,
      desc(dataRequests.answeredAt),
      asc(dataRequests.at),
      asc(dataRequests.id),
    )
    .limit(limit)

/** Answers null where somebody else has answered it already, or there is none. */
export async function saveAnswer(
  tx: Db,
  id: string,
  answered: { answer: string; answeredBy: string; answeredAt: Date },
): Promise<DataRequest | null> {
  const [saved] = await tx
    .update(dataRequests)
    .set(answered)
    .where(and(eq(dataRequests.id, id), isNull(dataRequests.answeredAt)))
    .returning()
  return saved ?? null
}

export const noteVersion = async (db: Db, accountId: string, version: string, at: Date): Promise<void> => {
  await db.update(accounts).set({ noticeVersion: version, noticeAt: at }).where(eq(accounts.id, accountId))
}

/** What a person fills in for their unit, by its number and name. */
export const ownedApplications = (db: Db, accountId: string) =>
  db
    .select({
      acceptNo: applications.acceptNo,
      centerName: applications.centerName,
      status: applications.status,
      createdAt: applications.createdAt,
    })
    .from(applications)
    .where(eq(applications.ownerId, accountId))
    .orderBy(desc(applications.createdAt), desc(applications.id))
