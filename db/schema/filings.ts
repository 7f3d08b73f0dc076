import { foreignKey, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
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

/** What one person made of a step in one go (ADR 0017). Goes with its filing. */
export const filingVersions = pgTable(
  'filing_versions',
  {
    filingId: uuid()
      .notNull()
      .references(() => filings.id, { onDelete: 'cascade' }),
    step: text().notNull(),
    /** 1, 2, 3 … of this step. */
    number: integer().notNull(),
    /** The definition that it was filled in by. */
    formKey: text().notNull(),
    /** Null for what stood there before versions were kept. */
    accountId: uuid(),
    name: text().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull(),
    /** Of a form step: the answers as they were in the end. */
    answers: sealedJson().$type<Answers>(),
    /** Of a list: the rows in their order, where the order was changed. */
    rowOrder: uuid().array(),
    restoredFrom: integer(),
  },
  (t) => [primaryKey({ columns: [t.filingId, t.step, t.number] })],
)

/** A row that a version added, changed or took away, as it was in the end. */
export const filingRowVersions = pgTable(
  'filing_row_versions',
  {
    filingId: uuid().notNull(),
    step: text().notNull(),
    rowId: uuid().notNull(),
    number: integer().notNull(),
    position: integer().notNull(),
    /** Null where the row was taken away. */
    cells: sealedJson().$type<Cells>(),
  },
  (t) => [
    primaryKey({ columns: [t.filingId, t.step, t.rowId, t.number] }),
    foreignKey({
      name: 'filing_row_versions_version_fk',
      columns: [t.filingId, t.step, t.number],
      foreignColumns: [filingVersions.filingId, filingVersions.step, filingVersions.number],
    }).onDelete('cascade'),
    index('filing_row_versions_of').on(t.filingId, t.step, t.number),
  ],
)
