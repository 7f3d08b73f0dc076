import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { sealedText } from '../sealed'
import { filings } from './filings'

/** A table that somebody brought for a list, between its preview and 确定. Nothing of it is in the list yet. */
export const imports = pgTable(
  'imports',
  {
    id: uuid().primaryKey().defaultRandom(),
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    step: text().notNull(),
    /** Only this account is shown it. */
    accountId: uuid().notNull(),
    /** The table as it came and what would become of it, as JSON: sealed whole, because any cell may be personal. */
    brought: sealedText().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('imports_age').on(t.createdAt)],
)

/** What one import or batch edit made of many rows at once, for 撤销. */
export const rowEdits = pgTable(
  'row_edits',
  {
    id: uuid().primaryKey().defaultRandom(),
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    step: text().notNull(),
    accountId: uuid().notNull(),
    kind: text({ enum: ['import', 'edit'] }).notNull(),
    /** Each row before and after, as JSON. */
    changes: sealedText().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('row_edits_age').on(t.createdAt)],
)
