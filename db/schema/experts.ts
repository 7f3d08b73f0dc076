import { sql } from 'drizzle-orm'
import { index, integer, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Reason } from '@/lib/domain/event'
import { EXPERT_STATUSES, type ExpertEventKind } from '@/lib/domain/experts/workflow'
import type { Content } from '@/lib/forms/content'
import type { Sheet } from '@/lib/forms/sheet'
import { sealedJson, sealedNote, sealedText } from '../sealed'
import { accounts } from './accounts'
import { filings } from './filings'

export const expertStatus = pgEnum('expert_status', EXPERT_STATUSES)

/** What an expert said at 注册 (manual §1.3) and consented to, and how their profile stands in the pool. */
export const experts = pgTable(
  'experts',
  {
    accountId: uuid()
      .primaryKey()
      .references(() => accounts.id),
    /** 申请类型, a code of `EXPERT_TYPES`. */
    applyType: text().notNull(),
    mobile: sealedText().notNull(),
    email: sealedText().notNull(),
    mobileVerifiedAt: timestamp({ withTimezone: true }),
    emailVerifiedAt: timestamp({ withTimezone: true }),
    /** Which version of the notice was agreed to, and when. */
    consentVersion: text().notNull(),
    consentedAt: timestamp({ withTimezone: true }).notNull(),
    status: expertStatus().notNull().default('none'),
    version: integer().notNull().default(0),
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    /** What the pool is searched by: of the values in force, or of the first submission until there are some. */
    listedName: text(),
    unitName: text(),
    techFields: text().array().notNull().default(sql`'{}'::text[]`),
    /** The events that hold the latest submission, and the one in force. */
    submissionId: integer(),
    inForceId: integer(),
    submittedAt: timestamp({ withTimezone: true }),
    admittedAt: timestamp({ withTimezone: true }),
    /** When the profile was last said to hold: at the admission, a confirmation, a change that was sent. */
    confirmedAt: timestamp({ withTimezone: true }),
    /** Since when it has been in this status. */
    since: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('experts_queue').on(t.status, t.submittedAt),
    index('experts_fields').using('gin', t.techFields),
    index('experts_filing').on(t.filingId),
  ],
)

/** What happened to an expert's profile. A submission is the frozen copy that is decided upon. Append-only. */
export const expertEvents = pgTable(
  'expert_events',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    expertId: uuid()
      .notNull()
      .references(() => experts.accountId),
    kind: text().$type<ExpertEventKind>().notNull(),
    fromStatus: expertStatus().notNull(),
    toStatus: expertStatus().notNull(),
    /** Null where the platform did it by itself. */
    actorId: uuid(),
    actorName: text().notNull(),
    actorRole: text(),
    note: sealedNote(),
    reasons: sealedJson().$type<Reason[]>(),
    content: sealedJson().$type<Content>(),
    sheet: sealedJson().$type<Sheet>(),
    /** By which version of the policy it was decided. */
    policyVersion: text(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('expert_events_of').on(t.expertId, t.id)],
)
