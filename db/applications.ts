import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, isRegional, isReviewer, isUnitAdmin } from '@/lib/domain/actor'
import { type EventKind, OPEN, type Status } from '@/lib/domain/applications/workflow'
import type { EventActor, Reason } from '@/lib/domain/event'
import type { Content } from '@/lib/forms/content'
import type { Sheet } from '@/lib/forms/sheet'
import { recordAudit } from './audit'
import type { Db } from './client'
import { applicationEvents, applications, bareOf, batches, numberSeries, submissions, units } from './schema'

export type Application = typeof applications.$inferSelect
export type ApplicationEvent = typeof applicationEvents.$inferSelect
export type Submission = typeof submissions.$inferSelect

/** `share` keeps the status still while answers are saved, `update` while it is decided upon. */
export async function findApplication(
  db: Db,
  id: string,
  lock?: 'share' | 'update',
): Promise<Application | null> {
  const query = db.select().from(applications).where(eq(applications.id, id))
  const [found] = lock ? await query.for(lock) : await query
  return found ?? null
}

export async function findApplicationByFiling(
  db: Db,
  filingId: string,
  hold: 'share' | 'update',
): Promise<Application | null> {
  const [found] = await db.select().from(applications).where(eq(applications.filingId, filingId)).for(hold)
  return found ?? null
}

/** Answers null where the unit has one in this round already (R03, the unique index). */
export async function insertApplication(
  db: Db,
  values: typeof applications.$inferInsert,
  by: EventActor & { at: Date },
): Promise<Application | null> {
  const [made] = await db.insert(applications).values(values).onConflictDoNothing().returning()
  if (!made) return null
  await db
    .insert(applicationEvents)
    .values({ applicationId: made.id, kind: 'started', toStatus: made.status, dataVersion: 0, ...by })
  await recordAudit(db, {
    ...by,
    action: 'application.started',
    object: { kind: 'application', id: made.id },
  })
  return made
}

export const updateApplication = async (
  db: Db,
  id: string,
  set: Partial<typeof applications.$inferInsert>,
): Promise<void> => {
  await db.update(applications).set(set).where(eq(applications.id, id))
}

export type ApplicationChange = {
  application: Application
  to: Status
  event: EventKind
  note?: string
  reasons?: Reason[]
  set?: Partial<typeof applications.$inferInsert>
  submission?: { receiptNo: string; content: Content; sheet: Sheet; explanations: Record<string, string> }
}

/** Saves a decided change, its event and its frozen copy together. Answers false when someone else saved first. */
export async function saveChange(
  db: Db,
  change: ApplicationChange,
  by: EventActor & { at: Date },
): Promise<boolean> {
  const { application, to, event, note, reasons, set, submission } = change
  const dataVersion = application.dataVersion + (submission ? 1 : 0)
  return db.transaction(async (tx) => {
    const saved = await tx
      .update(applications)
      .set({
        ...set,
        status: to,
        dataVersion,
        ...(to !== application.status && { since: by.at }),
        version: sql`${applications.version} + 1`,
      })
      .where(and(eq(applications.id, application.id), eq(applications.version, application.version)))
      .returning({ id: applications.id })
    if (saved.length === 0) return false
    if (submission)
      await tx
        .insert(submissions)
        .values({ applicationId: application.id, dataVersion, ...submission, at: by.at })
    await tx.insert(applicationEvents).values({
      applicationId: application.id,
      kind: event,
      fromStatus: application.status,
      toStatus: to,
      note,
      reasons,
      dataVersion,
      ...by,
    })
    await recordAudit(tx, {
      ...by,
      action: `application.${event}`,
      object: { kind: 'application', id: application.id },
      detail: { from: application.status, to, dataVersion },
    })
    return true
  })
}

export const eventsOf = (db: Db, applicationId: string): Promise<ApplicationEvent[]> =>
  db
    .select()
    .from(applicationEvents)
    .where(eq(applicationEvents.applicationId, applicationId))
    .orderBy(asc(applicationEvents.id))

/** One frozen copy; version 0 is none. */
export async function findSubmission(
  db: Db,
  applicationId: string,
  dataVersion: number,
): Promise<Submission | null> {
  const [found] = await db
    .select()
    .from(submissions)
    .where(and(eq(submissions.applicationId, applicationId), eq(submissions.dataVersion, dataVersion)))
  return found ?? null
}

/** The next number of a series, never given twice: `JX-GXYF-2026` → 123. */
export async function nextNumber(db: Db, prefix: string): Promise<number> {
  const [row] = await db
    .insert(numberSeries)
    .values({ prefix, next: 2 })
    .onConflictDoUpdate({ target: numberSeries.prefix, set: { next: sql`${numberSeries.next} + 1` } })
    .returning({ next: numberSeries.next })
  return row!.next - 1
}

/** Which applications an actor may read. The same rule as `maySee`, for lists. */
export function visibleTo(actor: Actor): SQL {
  const passed = and(gt(applications.passedVersion, 0), isNull(applications.deletedAt))!
  if (isReviewer(actor))
    return isRegional(actor.role) ? and(passed, eq(applications.regionCode, actor.regionCode ?? ''))! : passed
  if (isUnitAdmin(actor)) return eq(applications.unitId, actor.unitId!)
  if (actor.role === 'member' && actor.unitId) {
    const submitted = and(gt(applications.dataVersion, 0), isNull(applications.deletedAt))
    return and(
      eq(applications.unitId, actor.unitId),
      or(
        eq(applications.ownerId, actor.accountId),
        and(askedOf(actor.accountId), isNull(applications.deletedAt)),
        submitted,
      ),
    )!
  }
  return sql`false`
}

/** Where this person was asked to fill in a step. */
const askedOf = (accountId: string): SQL =>
  sql`exists (select from jsonb_each(${applications.assigned}) as one where one.value ->> 'to' = ${accountId})`

const line = {
  id: applications.id,
  version: applications.version,
  status: applications.status,
  acceptNo: applications.acceptNo,
  centerName: applications.centerName,
  regionCode: applications.regionCode,
  since: applications.since,
  submittedAt: applications.submittedAt,
  deletedAt: applications.deletedAt,
  createdAt: applications.createdAt,
  unitName: units.name,
  programmeKey: batches.programmeKey,
  year: batches.year,
  closesAt: batches.closesAt,
}
export type ApplicationLine = Pick<
  Application,
  | 'id'
  | 'version'
  | 'status'
  | 'acceptNo'
  | 'centerName'
  | 'regionCode'
  | 'since'
  | 'submittedAt'
  | 'deletedAt'
  | 'createdAt'
> & { unitName: string; programmeKey: string; year: number; closesAt: Date }

export type Shelf = 'kept' | 'bin'

/** Newest first for a unit's own; oldest waiting first for a reviewer's queue. */
export const listApplications = (
  db: Db,
  actor: Actor,
  options: {
    statuses?: readonly Status[]
    shelf?: Shelf
    oldestFirst?: boolean
    page?: number
    pageSize?: number
  } = {},
): Promise<ApplicationLine[]> =>
  db
    .select(line)
    .from(applications)
    .innerJoin(units, eq(units.id, applications.unitId))
    .innerJoin(batches, eq(batches.id, applications.batchId))
    .where(
      and(
        visibleTo(actor),
        options.shelf === 'bin' ? isNotNull(applications.deletedAt) : isNull(applications.deletedAt),
        options.statuses && inArray(applications.status, [...options.statuses]),
      ),
    )
    .orderBy(
      options.oldestFirst ? asc(applications.since) : desc(applications.createdAt),
      asc(applications.id),
    )
    .limit(options.pageSize ?? 50)
    .offset(((options.page ?? 1) - 1) * (options.pageSize ?? 50))

export async function countApplications(db: Db, actor: Actor): Promise<Partial<Record<Status, number>>> {
  const counts = await db
    .select({ status: applications.status, count: sql<number>`count(*)::int` })
    .from(applications)
    .where(and(visibleTo(actor), isNull(applications.deletedAt)))
    .groupBy(applications.status)
  return Object.fromEntries(counts.map(({ status, count }) => [status, count]))
}

/** The application of this unit in a round, if it has one (R03). */
export async function applicationInRound(
  db: Db,
  unitId: string,
  batchId: string,
): Promise<Application | null> {
  const [found] = await db
    .select()
    .from(applications)
    .where(
      and(eq(applications.unitId, unitId), eq(applications.batchId, batchId), isNull(applications.deletedAt)),
    )
  return found ?? null
}

/** Names of other units' centres that have been applied for: a name may stand once in the city (R33). */
export async function otherCenterNames(db: Db, unitId: string, name: string): Promise<string[]> {
  const found = await db
    .select({ name: applications.centerName })
    .from(applications)
    .where(
      and(
        eq(applications.bareName, bareOf(sql`${name}`)),
        ne(applications.unitId, unitId),
        gt(applications.dataVersion, 0),
      ),
    )
    .limit(5)
  return found.map((row) => row.name!)
}

/** The open applications of a unit in which this person was asked to fill in something, the next to close first. */
export const applicationsAskedOf = (db: Db, of: { unitId: string; accountId: string }) =>
  db
    .select({
      id: applications.id,
      centerName: applications.centerName,
      assigned: applications.assigned,
      programmeKey: batches.programmeKey,
      formKey: batches.formKey,
      year: batches.year,
      closesAt: batches.closesAt,
    })
    .from(applications)
    .innerJoin(batches, eq(batches.id, applications.batchId))
    .where(
      and(
        eq(applications.unitId, of.unitId),
        inArray(applications.status, [...OPEN]),
        isNull(applications.deletedAt),
        askedOf(of.accountId),
      ),
    )
    .orderBy(asc(batches.closesAt), asc(applications.id))
