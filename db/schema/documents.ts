import { bigint, index, integer, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { DOCUMENT_STATES, type PrintJob } from '@/lib/domain/documents/document'
import { sealedJson, sealedNote } from '../sealed'
import { accounts } from './accounts'
import { applications } from './applications'

export const documentState = pgEnum('document_state', DOCUMENT_STATES)

/** A PDF of an application: asked for, printed by the worker, kept. */
export const documents = pgTable(
  'documents',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    /** What to print, frozen when it was asked for. */
    job: sealedJson().$type<PrintJob>().notNull(),
    /** SHA-256 of the job: the same content asked for twice is printed once. */
    fingerprint: text().notNull(),
    state: documentState().notNull().default('queued'),
    /** 0 to 100. */
    progress: integer().notNull().default(0),
    storageKey: text(),
    size: bigint({ mode: 'number' }),
    pages: integer(),
    sha256: text(),
    fileName: sealedNote().notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    /** In which session: what was asked for in one that was taken away is not printed. */
    requestedIn: uuid(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    readyAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('documents_of').on(t.applicationId, t.createdAt)],
)
