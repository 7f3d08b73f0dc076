import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Cells } from '@/lib/forms/content'
import type { Shelf } from '@/lib/forms/spec'
import { sealedJson, sealedText } from '../sealed'
import { units } from './units'

/** What a unit keeps once and ticks into its applications: a person, an instrument, a project, a right. */
export const libraryEntries = pgTable(
  'library_entries',
  {
    id: uuid().primaryKey(),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    shelf: text().$type<Shelf>().notNull(),
    /** What it is known by, such as a person's number: found by its hash. */
    identity: sealedText().notNull(),
    identityHash: text().notNull(),
    cells: sealedJson().$type<Cells>().notNull(),
    version: integer().notNull().default(1),
    savedBy: text().notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    deletedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index('library_entries_shelf').on(t.unitId, t.shelf, t.createdAt),
    uniqueIndex('library_entries_once')
      .on(t.unitId, t.shelf, t.identityHash)
      .where(sql`${t.deletedAt} is null`),
  ],
)
