import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { BINDING_STATUSES, type BindingEventKind } from '@/lib/domain/bindings/workflow'
import { sealedNote } from '../sealed'
import { accounts } from './accounts'
import { units } from './units'

export const bindingStatus = pgEnum('binding_status', BINDING_STATUSES)

/** A person's belonging to a unit: chosen, sent off, approved by the unit's administrator. */
export const bindings = pgTable(
  'bindings',
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    unitId: uuid()
      .notNull()
      .references(() => units.id),
    status: bindingStatus().notNull().default('DRAFT'),
    version: integer().notNull().default(0),
    /** Since when it has been in this status. */
    since: timestamp({ withTimezone: true }).notNull(),
    submittedAt: timestamp({ withTimezone: true }),
    /** Why the unit said no or lets them rest, at least five characters. */
    reason: sealedNote(),
    /** Whether the unit made this person one of its administrators (指定管理员). */
    administers: boolean().notNull().default(false),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    uniqueIndex('bindings_one_live')
      .on(t.accountId, t.unitId)
      .where(sql`${t.status} not in ('REJECTED', 'LEFT')`),
    index('bindings_unit').on(t.unitId, t.status, t.since),
    index('bindings_account').on(t.accountId, t.createdAt),
  ],
)

export const bindingEvents = pgTable(
  'binding_events',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    bindingId: uuid()
      .notNull()
      .references(() => bindings.id),
    kind: text().$type<BindingEventKind>().notNull(),
    note: sealedNote(),
    actorId: uuid()
      .notNull()
      .references(() => accounts.id),
    actorName: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('binding_events_binding').on(t.bindingId, t.id)],
)
