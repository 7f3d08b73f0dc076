import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { DataRequestKind } from '@/lib/domain/personal/requests'
import { sealedNote } from '../sealed'
import { accounts } from './accounts'

/** What a person asked of their own data (PIPL 15, 47): to be deleted, or their consent to end. */
export const dataRequests = pgTable(
  'data_requests',
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    kind: text().$type<DataRequestKind>().notNull(),
    note: sealedNote(),
    at: timestamp({ withTimezone: true }).notNull(),
    /** What was done, in words that the person reads. */
    answer: sealedNote(),
    answeredBy: uuid().references(() => accounts.id),
    answeredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    index('data_requests_account').on(t.accountId, t.at),
    index('data_requests_open').on(t.answeredAt, t.at),
  ],
)
