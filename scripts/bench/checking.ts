import type { Db } from '@/db/client'
import { loadContent } from '@/db/filings'
import { assess } from '@/lib/domain/applications/assess'
import { NOTHING_KNOWN } from '@/lib/domain/applications/rules/rule'
import { programmeByKey } from '@/lib/domain/programmes'
import { demoRound } from '@/lib/domain/programmes/round'
import { benchForm, contentOf } from './content'
import { type Comparison, msOf } from './measure'

/** All checks and rules over the application of 300 people, against reading as much from the database. */
export function checking(db: Db, filingId: string): Comparison {
  const now = new Date()
  const content = contentOf(300)
  const batch = demoRound(programmeByKey('gxyf'), now)
  return {
    name: 'checking the whole application, 300 people',
    unit: 'ms',
    ours: {
      what: 'assess',
      round: () =>
        msOf(20, async () => assess({ form: benchForm, content, batch, now, others: NOTHING_KNOWN })),
    },
    bare: { what: 'reading it from the database', round: () => msOf(20, () => loadContent(db, filingId)) },
  }
}
