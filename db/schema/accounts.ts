import { sql } from 'drizzle-orm'
import {
  bigint,
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
import type { EndReason } from '@/lib/domain/accounts/session'
import { ROLES } from '@/lib/domain/actor'
import { countedText, sealedJson, sealedText } from '../sealed'
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
    /** Of a 个人, as the provider told it; the hash is what it is found by. */
    idNo: sealedText(),
    idNoHash: text(),
    /** Of a 个人, or of the 经办人 who signed in last for a 法人: where messages go. */
    mobile: sealedText(),
    /** Which version of 隐私政策 they said to have noted, and when. */
    noticeVersion: text(),
    noticeAt: timestamp({ withTimezone: true }),
    demo: boolean().notNull().default(false),
    disabledAt: timestamp({ withTimezone: true }),
    /** Someone else chose the present password: nothing opens until its owner has changed it. */
    mustChangePassword: boolean().notNull().default(false),
    /** The last sign-in, or since when it has been open: what is not used for long is disabled. */
    activeAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Counts what administrators did with it: two at once decide upon the same one. */
    version: integer().notNull().default(0),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('accounts_subject').on(t.role, t.subject),
    index('accounts_person').on(t.idNoHash),
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
    actingIdNo: sealedText(),
    actingIdNoHash: text(),
    userAgent: text(),
    /** Where it was begun from. */
    address: text(),
    /** For ending the session at the provider too. */
    idToken: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    seenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    endedAt: timestamp({ withTimezone: true }),
    endReason: text().$type<EndReason>(),
  },
  (t) => [index('sessions_account').on(t.accountId), index('sessions_person').on(t.actingIdNoHash)],
)

/** A form posted after its session ended, kept until its owner has signed in again. */
export const keptForms = pgTable('kept_forms', {
  id: uuid().primaryKey().defaultRandom(),
  /** Whose session it was. Only this account is shown the values. */
  accountId: uuid()
    .notNull()
    .references(() => accounts.id),
  path: text().notNull(),
  values: sealedJson().$type<Record<string, string[]>>().notNull(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
})

/** Failed sign-ins, counted for an account name and an address alike. */
export const signInFailures = pgTable(
  'sign_in_failures',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    bucket: countedText().notNull(),
    /** It was looked at and came to nothing. Until then it may be one under way. */
    failed: boolean().notNull().default(false),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('sign_in_failures_bucket').on(t.bucket, t.at)],
)

/** The second factor of staff (RFC 6238). */
export const secondFactors = pgTable('second_factors', {
  accountId: uuid()
    .primaryKey()
    .references(() => accounts.id),
  /** In force; null while the first one is only being set up. */
  secret: sealedText(),
  confirmedAt: timestamp({ withTimezone: true }),
  /** Shown on the set-up page, and in force once a code of it was given. */
  candidate: sealedText(),
  /** The time step of the last code taken: neither it nor an earlier one is taken again. */
  lastStep: bigint({ mode: 'number' }),
})

/** Each opens once what the lost device would have opened. Only hashes are kept. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    codeHash: text().notNull(),
    usedAt: timestamp({ withTimezone: true }),
  },
  (t) => [uniqueIndex('recovery_codes_code').on(t.accountId, t.codeHash)],
)

/**
 * A sign-in that has more to answer than its password: a question after failures, a code. Its token opens nothing
 * but that page.
 */
export const signInsBegun = pgTable('sign_ins_begun', {
  id: uuid().primaryKey().defaultRandom(),
  tokenHash: text().notNull().unique('sign_ins_begun_token'),
  /** As it was typed, whether an account has it or not: into the wrong field people type their passwords. */
  username: sealedText().notNull(),
  accountId: uuid().references(() => accounts.id),
  /** Of the password hash that the typed password fits; null where it fits none. */
  fitting: text(),
  /** The question that is still to be answered, and its answer. */
  question: text(),
  answer: integer(),
  /** How often it was answered wrongly. */
  wrong: integer().notNull().default(0),
  /** Attempts noted for it, to be taken back once it turns out well. */
  noted: jsonb().$type<number[]>().notNull(),
  /** Which page it began on, and where it is to lead. */
  page: text().$type<'staff' | 'expert'>().notNull(),
  kept: text(),
  from: text(),
  createdAt: timestamp({ withTimezone: true }).notNull(),
  /** It is finished, one way or the other. */
  endedAt: timestamp({ withTimezone: true }),
})
