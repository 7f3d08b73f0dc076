import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { ROLES } from '@/lib/domain/actor'
import { units } from './units'

export const role = pgEnum('role', ROLES)

/** A 法人 or 个人 account is known by the provider's `subject`, a staff account by its `username`. */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid().primaryKey().defaultRandom(),
    role: role().notNull(),
    subject: text(),
    username: text(),
    name: text().notNull(),
    passwordHash: text(),
    passwordChangedAt: timestamp({ withTimezone: true }),
    unitId: uuid().references(() => units.id),
    regionCode: text(),
    demo: boolean().notNull().default(false),
    disabledAt: timestamp({ withTimezone: true }),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('accounts_subject').on(t.role, t.subject),
    uniqueIndex('accounts_username').on(sql`lower(${t.username})`),
  ],
)

/** Passwords an account has had, so that none of the last ones comes back (`domain.md` §6.5). */
export const formerPasswords = pgTable(
  'former_passwords',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    passwordHash: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [index('former_passwords_account').on(t.accountId, t.id)],
)

/** A signed-in browser. Ended sessions stay, so that what they did can be told. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** The acting natural person (经办人) of a legal person's sign-in. */
    actingName: text().notNull(),
    userAgent: text(),
    /** For ending the session at the provider too. */
    idToken: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    seenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('sessions_account').on(t.accountId)],
)

/** A form posted after its session ended, kept until its owner has signed in again. */
export const keptForms = pgTable('kept_forms', {
  id: uuid().primaryKey().defaultRandom(),
  /** Whose session it was. Only this account is shown the values. */
  accountId: uuid()
    .notNull()
    .references(() => accounts.id),
  path: text().notNull(),
  values: jsonb().$type<Record<string, string[]>>().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
})

/** Failed sign-ins, counted for an account name and an address alike. */
export const signInFailures = pgTable(
  'sign_in_failures',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    bucket: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('sign_in_failures_bucket').on(t.bucket, t.at)],
)
