import { bigint, index, integer, jsonb, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Actor } from '@/lib/domain/actor'
import type { FileFacts } from '@/lib/domain/files/file'
import type { FileType } from '@/lib/forms/spec'
import { sealedJson, sealedNote } from '../sealed'
import { accounts } from './accounts'
import { filings } from './filings'

export type Sender = {
  actor: Actor
  replaces?: string
  takes: { accept: readonly FileType[]; maxBytes: number }
}

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
    name: sealedNote().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    /** The media type found by looking at the bytes, not the one declared. */
    type: text().notNull(),
    sha256: text(),
    pages: integer(),
    /** Of a picture, in pixels. */
    width: integer(),
    height: integer(),
    storageKey: text(),
    /** The file's own date on the sender's computer: with name and size it tells that the same file is sent again. */
    lastModified: bigint({ mode: 'number' }),
    /** The file that came in its place. */
    replacedBy: uuid(),
    createdBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    removedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('files_filing').on(t.filingId, t.step, t.slot)],
)

/**
 * An upload under way. It is known by the file's own id, which is signed into the address the browser sends
 * to: the UploadThing key is a 31-bit hash and two files may share one.
 */
export const uploads = pgTable('uploads', {
  fileId: uuid()
    .primaryKey()
    .references(() => files.id),
  key: text().notNull(),
  /** Bytes known to be on disk: where the next PUT begins. */
  received: bigint({ mode: 'number' }).notNull().default(0),
  /** Who sends it, in place of which file, and what its slot takes. */
  sender: jsonb().$type<Sender>().notNull(),
  /** Set by the ingest's `/route-metadata`; without it no byte is taken. */
  callbackUrl: text(),
  callbackSlug: text(),
  /** What looking at the whole file found, before it moved into the store. */
  facts: jsonb().$type<FileFacts>(),
  /** What the application answered to the callback. */
  result: sealedJson().$type<unknown>(),
  updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
})
