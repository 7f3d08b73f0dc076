import {
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Answer, Answers, Cells } from '@/lib/forms/content'
import type { Moved } from '@/lib/forms/migrations/migrate'
import { sealedJson } from '../sealed'

/** A form being filled in, whatever it is for: a unit's basic information or an application. */
export const filings = pgTable('filings', {
  id: uuid().primaryKey().defaultRandom(),
  /** `key@version` of the definition. */
  formKey: text().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
})

/** The answers of one form step, with a version of their own. */
export const filingSteps = pgTable(
  'filing_steps',
  {
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    step: text().notNull(),
    version: integer().notNull().default(1),
    answers: sealedJson().$type<Answers>().notNull(),
    savedBy: text().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.filingId, t.step] })],
)

/** One row of a list step. */
export const filingRows = pgTable(
  'filing_rows',
  {
    id: uuid().primaryKey(),
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    step: text().notNull(),
    position: integer().notNull(),
    version: integer().notNull().default(1),
    cells: sealedJson().$type<Cells>().notNull(),
    savedBy: text().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull(),
    deletedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('filing_rows_list').on(t.filingId, t.step, t.position)],
)

/** What one person is typing into an open row dialog, kept until 确定 or 取消: a closed tab loses nothing. */
export const rowDrafts = pgTable(
  'row_drafts',
  {
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    step: text().notNull(),
    rowId: uuid().notNull(),
    accountId: uuid().notNull(),
    /** The cells when the dialog was opened, so that 确定 merges what changed. */
    was: sealedJson().$type<Cells>().notNull(),
    cells: sealedJson().$type<Cells>().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.filingId, t.rowId, t.accountId] })],
)

/** What a newer definition has no place for: under its old place, of which row, and which stored file it was. */
export type DroppedAnswer = { held: Record<string, Answer>; row?: string; of?: string; file?: string }

/** How a draft was brought to a newer definition. Kept for good: what was dropped stays readable here. */
export const filingUpdates = pgTable(
  'filing_updates',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    fromKey: text().notNull(),
    toKey: text().notNull(),
    moved: jsonb().$type<Moved[]>().notNull(),
    dropped: sealedJson().$type<DroppedAnswer[]>().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** When somebody of the unit has read it. */
    notedAt: timestamp({ withTimezone: true }),
  },
  (t) => [unique('filing_updates_once').on(t.filingId, t.toKey)],
)

/**
 * What a step took over from an earlier year although it is bound to a year, as it was then: doubted as long as it
 * says the same and nobody has confirmed it.
 */
export const filingCarries = pgTable(
  'filing_carries',
  {
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    step: text().notNull(),
    year: integer().notNull(),
    answers: sealedJson().$type<Answers>().notNull(),
    /** Of a list: the cells by the id of the row. */
    rows: sealedJson().$type<Record<string, Cells>>().notNull(),
    confirmedBy: text(),
    confirmedAt: timestamp({ withTimezone: true }),
  },
  (t) => [primaryKey({ columns: [t.filingId, t.step] })],
)
