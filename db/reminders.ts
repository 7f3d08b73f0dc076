import { and, asc, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import { OPEN } from '@/lib/domain/applications/workflow'
import type { Application } from './applications'
import type { Binding } from './bindings'
import type { Db } from './client'
import { applications, batches, bindings } from './schema'

/** Requests that have waited for their unit since before a moment, the longest first. */
export const bindingsWaitingSince = (db: Db, before: Date): Promise<Binding[]> =>
  db
    .select()
    .from(bindings)
    .where(and(eq(bindings.status, 'PENDING'), lte(bindings.since, before)))
    .orderBy(asc(bindings.since), asc(bindings.id))

export type Closing = { application: Application; programmeKey: string; closesAt: Date }

/** What is still being filled in or mended in rounds that close between two moments. */
export const openInRoundsClosing = (db: Db, from: Date, to: Date): Promise<Closing[]> =>
  db
    .select({ application: applications, programmeKey: batches.programmeKey, closesAt: batches.closesAt })
    .from(applications)
    .innerJoin(batches, eq(batches.id, applications.batchId))
    .where(
      and(
        inArray(applications.status, [...OPEN]),
        isNull(applications.deletedAt),
        gt(batches.closesAt, from),
        lte(batches.closesAt, to),
      ),
    )
    .orderBy(asc(batches.closesAt), asc(applications.id))
