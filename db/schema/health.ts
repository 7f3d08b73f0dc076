import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/**
 * A part that runs beside the application says here that it is at work. `backendPid` is its connection: when
 * the program dies, the database ends that connection at once, long before the beat grows old.
 */
export const heartbeats = pgTable('heartbeats', {
  id: uuid().primaryKey(),
  part: text().notNull(),
  backendPid: integer().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
})
