import { sql } from 'drizzle-orm'
import { index, integer, pgEnum, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Reason } from '@/lib/domain/event'
import { UNIT_STATUSES } from '@/lib/domain/units/workflow'
import type { Answers } from '@/lib/forms/content'
import type { Sheet } from '@/lib/forms/sheet'
import { sealedJson, sealedNote } from '../sealed'
import { filings } from './filings'

export const unitStatus = pgEnum('unit_status', UNIT_STATUSES)

export const units = pgTable(
  'units',
  {
    id: uuid().primaryKey().defaultRandom(),
    uscc: text().notNull(),
    /** The name in force: from the sign-in until the first 核验, from the verified values after it. */
    name: text().notNull(),
    /** Pairs of neighbouring characters of the name, to find a unit by a part of it (ADR 0009). */
    nameGrams: text().array().generatedAlwaysAs(sql`name_grams(name)`),
    regionCode: text(),
    status: unitStatus().notNull().default('incomplete'),
    version: integer().notNull().default(0),
    filingId: uuid()
      .notNull()
      .references(() => filings.id),
    /** What the county has verified and what applications are prefilled from; null before the first time. */
    verified: sealedJson().$type<Answers>(),
    /** The enterprise registry's last answer, as facts by field name, and when it was asked. */
    registry: sealedJson().$type<{ answers: Answers; fetchedAt: string }>(),
    verifiedAt: timestamp({ withTimezone: true }),
    submittedAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [uniqueIndex('units_uscc').on(t.uscc), index('units_name_grams').using('gin', t.nameGrams)],
)

/** What happened to a unit's basic information. Append-only. */
export const unitEvents = pgTable('unit_events', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  unitId: uuid()
    .notNull()
    .references(() => units.id),
  kind: text().notNull(),
  fromStatus: unitStatus().notNull(),
  toStatus: unitStatus().notNull(),
  actorId: uuid().notNull(),
  actorName: text().notNull(),
  actorRole: text().notNull(),
  note: sealedNote(),
  reasons: sealedJson().$type<Reason[]>(),
  answers: sealedJson().$type<Answers>(),
  sheet: sealedJson().$type<Sheet>(),
  at: timestamp({ withTimezone: true }).notNull(),
})
