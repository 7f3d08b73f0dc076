import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Answers, Cells } from '@/lib/forms/content'

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
    answers: jsonb().$type<Answers>().notNull(),
    savedBy: text().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.filingId, t.step] })],
)

/** One row of a list step. `draft` holds what is typed in an open dialog; `cells` is null until 确定. */
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
    cells: jsonb().$type<Cells>(),
    draft: jsonb().$type<Cells>(),
    savedBy: text().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull(),
    deletedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('filing_rows_list').on(t.filingId, t.step, t.position)],
)
