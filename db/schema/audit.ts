import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { AuditAction, AuditEntry } from '@/lib/domain/audit/entry'
import { role } from './accounts'

/**
 * Who did what, when, from where, with which outcome (GB/T 22239 8.1.4.3). Append-only: the application's role may
 * insert and read.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
    actorId: uuid(),
    actorName: text().notNull(),
    actorRole: role(),
    address: text(),
    action: text().$type<AuditAction>().notNull(),
    objectKind: text().notNull(),
    objectId: text().notNull(),
    outcome: text().$type<NonNullable<AuditEntry['outcome']>>().notNull().default('done'),
    detail: jsonb().$type<NonNullable<AuditEntry['detail']>>(),
  },
  (t) => [
    index('audit_log_at').on(t.at),
    index('audit_log_actor').on(t.actorId, t.id),
    index('audit_log_object').on(t.objectKind, t.objectId, t.id),
  ],
)

/** The chain over the log, sealed after the rows are committed so that no request waits for another's link. Append-only. */
export const auditLinks = pgTable('audit_links', {
  position: integer().primaryKey(),
  logId: bigint({ mode: 'number' }).notNull().unique('audit_links_log'),
  hash: text().notNull(),
  at: timestamp({ withTimezone: true, precision: 3 }).notNull(),
})
