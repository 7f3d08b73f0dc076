import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { CodePurpose } from '@/lib/domain/notices/codes'
import { DELIVERY_STATES, type DeliveryError } from '@/lib/domain/notices/delivery'
import type { Channel, NoticeKind, Told } from '@/lib/domain/notices/kinds'
import { accounts } from './accounts'

/** 消息: what one person is told, as a kind and what it is told with; the words are in `lib/domain/notices`. */
export const notices = pgTable(
  'notices',
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    kind: text().$type<NoticeKind>().notNull(),
    params: jsonb().$type<Told['params']>().notNull(),
    /** Where it leads, a path of our own. */
    path: text().notNull(),
    /** What may be told only once to this person. */
    key: text(),
    at: timestamp({ withTimezone: true }).notNull(),
    readAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    uniqueIndex('notices_key').on(t.accountId, t.key),
    index('notices_unread').on(t.accountId).where(sql`${t.readAt} is null`),
    index('notices_list').on(t.accountId, t.at),
  ],
)

/** What a person has switched off: a row is a no. */
export const noticePreferences = pgTable(
  'notice_preferences',
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    kind: text().$type<NoticeKind>().notNull(),
    channel: text().$type<Channel>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.kind, t.channel] })],
)

/**
 * A one-time code that was asked for. The code itself is nowhere: it follows from the id and a key outside the
 * database. One asked for an account that does not exist has a row like any other.
 */
export const codes = pgTable(
  'codes',
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid().references(() => accounts.id),
    purpose: text().$type<CodePurpose>().notNull(),
    /** For whom it was asked, sealed: what is counted before anything is known of them. */
    subject: text().notNull(),
    /** The number or address that it went to, sealed. */
    addressSeal: text(),
    at: timestamp({ withTimezone: true }).notNull(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    takenAt: timestamp({ withTimezone: true }),
    tries: integer().notNull().default(0),
  },
  (t) => [index('codes_subject').on(t.subject, t.at), index('codes_address').on(t.addressSeal, t.at)],
)

export const deliveryState = pgEnum('delivery_state', DELIVERY_STATES)

/** One notice or code by one way: what became of it. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: uuid().primaryKey().defaultRandom(),
    noticeId: uuid().references(() => notices.id),
    codeId: uuid().references(() => codes.id),
    accountId: uuid().references(() => accounts.id),
    kind: text().$type<NoticeKind | 'code'>().notNull(),
    channel: text().$type<Channel>().notNull(),
    state: deliveryState().notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    error: text().$type<DeliveryError>(),
    /** Masked. */
    destination: text(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** By when it is tried again. */
    nextAt: timestamp({ withTimezone: true }),
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check('deliveries_of_one', sql`num_nonnulls(${t.noticeId}, ${t.codeId}) = 1`),
    index('deliveries_at').on(t.at),
    index('deliveries_state').on(t.state, t.at),
    index('deliveries_notice').on(t.noticeId),
  ],
)
