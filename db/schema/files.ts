import { bigint, index, integer, jsonb, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'
import { filings } from './filings'

export const fileState = pgEnum('file_state', ['receiving', 'stored', 'refused', 'removed'])

/** An attachment in a slot of a filing. Its bytes lie under `storageKey` in the file store. */
export const files = pgTable(
  'files',
  {
    id: uuid().primaryKey().defaultRandom(),
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    step: text().notNull(),
    slot: text().notNull(),
    position: integer().notNull().default(0),
    state: fileState().notNull().default('receiving'),
    name: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    /** The media type found by looking at the bytes, not the one declared. */
    type: text().notNull(),
    sha256: text(),
    pages: integer(),
    storageKey: text(),
    createdBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    removedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('files_filing').on(t.filingId, t.step, t.slot)],
)

/** An upload under way, known to the ingest by the UploadThing file key. */
export const uploads = pgTable('uploads', {
  key: text().primaryKey(),
  fileId: uuid()
    .notNull()
    .references(() => files.id),
  received: bigint({ mode: 'number' }).notNull().default(0),
  metadata: jsonb().$type<Record<string, unknown>>().notNull(),
  callbackUrl: text().notNull(),
  callbackSlug: text().notNull(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
})
