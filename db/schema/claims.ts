import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ClaimKind } from '@/lib/domain/applications/claims'
import { sealedText } from '../sealed'
import { applications } from './applications'

/** What an application says is its unit's own, as of its latest submission: to be found in another unit's (R14, R26, R35). */
export const claims = pgTable(
  'claims',
  {
    id: uuid().primaryKey().defaultRandom(),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id),
    kind: text().$type<ClaimKind>().notNull(),
    value: sealedText().notNull(),
    valueHash: text().notNull(),
  },
  (t) => [index('claims_value').on(t.valueHash), index('claims_application').on(t.applicationId)],
)
