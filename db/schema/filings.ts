import { bigint, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Answers, Cells } from '@/lib/forms/content'
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

/** What was changed in which step by whom, for those who have the form open as well. Kept for a day. */
export const filingChanges = pgTable(
  'filing_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    step: text().notNull(),
    /** Names of fields, or ids of rows or files. */
    items: text().array().notNull(),
    sessionId: uuid().notNull(),
    by: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('filing_changes_of').on(t.filingId, t.id)],
)

/** Who has which step open: one row a page, told anew every few seconds and worth nothing soon after. Not logged. */
export const presences = pgTable(
  'presences',
  {
    sessionId: uuid().notNull(),
    /** The page, which names itself. */
    tab: uuid().notNull(),
    filingId: uuid().notNull(),
    name: text().notNull(),
    step: text().notNull(),
    seenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.tab] }), index('presences_filing').on(t.filingId)],
)
