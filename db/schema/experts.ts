import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts'

/** What an expert said at 注册 (manual §1.3), and what they consented to. */
export const experts = pgTable('experts', {
  accountId: uuid()
    .primaryKey()
    .references(() => accounts.id),
  /** 申请类型, a code of `EXPERT_TYPES`. */
  applyType: text().notNull(),
  mobile: text().notNull(),
  email: text().notNull(),
  /** Which version of the notice was agreed to, and when. */
  consentVersion: text().notNull(),
  consentedAt: timestamp({ withTimezone: true }).notNull(),
})
