import { type SQL, sql } from 'drizzle-orm'
import {
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Assignments } from '@/lib/domain/applications/assignments'
import { STATUSES } from '@/lib/domain/applications/workflow'
import type { Reason } from '@/lib/domain/event'
import type { Content } from '@/lib/forms/content'
import type { Sheet } from '@/lib/forms/sheet'
import { sealedJson, sealedNote } from '../sealed'
import { accounts } from './accounts'
import { filings } from './filings'
import { units } from './units'

/** A name without spaces and brackets, as R33 compares it. */
export const bareOf = (name: SQL): SQL => sql`regexp_replace(${name}, '[[:space:]　()（）]', '', 'g')`

export const applicationStatus = pgEnum('application_status', STATUSES)

/** One round of a programme: year, definition and windows, all instants. */
export const batches = pgTable(
  'batches',
  {
    id: uuid().primaryKey().defaultRandom(),
    programmeKey: text().notNull(),
    year: integer().notNull(),
    formKey: text().notNull(),
    opensAt: timestamp({ withTimezone: true }).notNull(),
    closesAt: timestamp({ withTimezone: true }).notNull(),
    countyClosesAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [unique('batches_round').on(t.programmeKey, t.year)],
)

export const applications = pgTable(
  'applications',
  {
    id: uuid().primaryKey().defaultRandom(),
    batchId: uuid()
      .notNull()
      .references(() => batches.id),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    ownerId: uuid()
      .notNull()
      .references(() => accounts.id),
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    status: applicationStatus().notNull().default('DRAFT'),
    version: integer().notNull().default(0),
    /** Counts submissions: the snapshot that reviewers read. 0 before the first. */
    dataVersion: integer().notNull().default(0),
    /** The submission that was passed on to the department, and that it reads. 0 before the first. */
    passedVersion: integer().notNull().default(0),
    acceptNo: text(),
    centerName: text(),
    /** R33 compares names without spaces and brackets. */
    bareName: text().generatedAlwaysAs(bareOf(sql.raw('center_name'))),
    /** 分工: who was asked to fill in which step. Read with the row, so that one look tells what a person may do. */
    assigned: jsonb().$type<Assignments>().notNull().default({}),
    /** The county that reviews it; locked at the first submission. */
    regionCode: text().notNull(),
    submittedAt: timestamp({ withTimezone: true }),
    /** Since when it has been in this status. */
    since: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    deletedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index('applications_bare_name').on(t.bareName),
    // R03: one application per unit and batch.
    uniqueIndex('applications_one_per_round').on(t.unitId, t.batchId).where(sql`${t.deletedAt} is null`),
    uniqueIndex('applications_accept_no').on(t.acceptNo),
    index('applications_queue').on(t.regionCode, t.status, t.since),
    index('applications_unit').on(t.unitId, t.createdAt),
    index('applications_filing').on(t.filingId),
  ],
)

/** What happened to an application, in order. Append-only. */
export const applicationEvents = pgTable(
  'application_events',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    kind: text().notNull(),
    fromStatus: applicationStatus(),
    toStatus: applicationStatus().notNull(),
    actorId: uuid().notNull(),
    actorName: text().notNull(),
    actorRole: text().notNull(),
    note: sealedNote(),
    reasons: sealedJson().$type<Reason[]>(),
    dataVersion: integer().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('application_events_of').on(t.applicationId, t.id)],
)

/** What was submitted, frozen: review and print read this, never the live definition. Append-only. */
export const submissions = pgTable(
  'submissions',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    dataVersion: integer().notNull(),
    receiptNo: text().notNull(),
    content: sealedJson().$type<Content>().notNull(),
    sheet: sealedJson().$type<Sheet>().notNull(),
    /** Why each warning was passed over, by problem. */
    explanations: sealedJson().$type<Record<string, string>>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [unique('submissions_version').on(t.applicationId, t.dataVersion)],
)

/** The next running number per prefix: `JX-GXYF-2026` → 124. */
export const numberSeries = pgTable('number_series', {
  prefix: text().primaryKey(),
  next: integer().notNull().default(1),
})
