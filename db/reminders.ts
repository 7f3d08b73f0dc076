import { and, asc, count, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import { OPEN } from '@/lib/domain/applications/workflow'
import type { Application } from './applications'
import type { Binding } from './bindings'
import type { Db } from './client'
import { accounts, applications, batches, bindings } from './schema'

/** Requests that have waited for their unit since before a moment, the longest first. */
export const bindingsWaitingSince = (db: Db, before: Date): Promise<Binding[]> =>
  db
    .select()
    .from(bindings)
    .where(and(eq(bindings.status, 'PENDING'), lte(bindings.since, before)))
    .orderBy(asc(bindings.since), asc(bindings.id))

export type Closing = { application: Application; programmeKey: string; closesAt: Date }

/** What has not reached its county in rounds that close between two moments. */
export const unsentInRoundsClosing = (db: Db, from: Date, to: Date): Promise<Closing[]> =>
  db
    .select({ application: applications, programmeKey: batches.programmeKey, closesAt: batches.closesAt })
    .from(applications)
    .innerJoin(batches, eq(batches.id, applications.batchId))
    .where(
      and(
        inArray(applications.status, [...OPEN, 'UNIT_REVIEW']),
        isNull(applications.deletedAt),
        gt(batches.closesAt, from),
        lte(batches.closesAt, to),
      ),
    )
    .orderBy(asc(batches.closesAt), asc(applications.id))

export type CountyClosing = {
  batchId: string
  programmeKey: string
  closesAt: Date
  regionCode: string
  count: number
}

/** How much waits for each county in rounds whose time for the counties ends between two moments. */
export const waitingInCountiesClosing = (db: Db, from: Date, to: Date): Promise<CountyClosing[]> =>
  db
    .select({
      batchId: batches.id,
      programmeKey: batches.programmeKey,
      closesAt: batches.countyClosesAt,
      regionCode: applications.regionCode,
      count: count(),
    })
    .from(applications)
    .innerJoin(batches, eq(batches.id, applications.batchId))
    .where(
      and(
        eq(applications.status, 'COUNTY_REVIEW'),
        isNull(applications.deletedAt),
        gt(batches.countyClosesAt, from),
        lte(batches.countyClosesAt, to),
      ),
    )
    .groupBy(batches.id, applications.regionCode)
    .orderBy(asc(batches.countyClosesAt), asc(batches.id), asc(applications.regionCode))

/** Who reviews for a county. */
export async function reviewersOf(db: Db, regionCode: string): Promise<string[]> {
  const rows = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, 'county_reviewer'), eq(accounts.regionCode, regionCode)))
    .orderBy(asc(accounts.id))
  return rows.map(({ id }) => id)
}
