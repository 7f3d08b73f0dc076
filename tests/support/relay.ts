import { eq } from 'drizzle-orm'
import { findApplication } from '@/db/applications'
import { saveBatch } from '@/db/batches'
import type { Db } from '@/db/client'
import { batches } from '@/db/schema'
import { type Programme, publishProgramme } from '@/lib/domain/programmes'
import { publishForm } from '@/lib/forms/definitions'
import { startApplication } from '@/lib/operations/applications/start'
import type { Ctx } from '@/lib/operations/context'
import { programme } from '../fixtures/programmes/relay-1.json'
import { value } from './stage'
import { relay1, relay2 } from './two-versions'

/** Publishes the invented programme and both versions of what it asks. */
export function publishRelay(): void {
  publishForm(relay1)
  publishForm(relay2)
  publishProgramme(programme as Programme)
}

/** A round of it, open from October to the end of its year. */
export const relayRound = (db: Db, year: number, formKey: 'relay@1' | 'relay@2' = 'relay@1') =>
  saveBatch(db, {
    programmeKey: 'relay',
    year,
    formKey,
    opensAt: new Date(`${year}-10-01T01:00:00Z`),
    closesAt: new Date(`${year}-12-31T09:00:00Z`),
    countyClosesAt: new Date(`${year + 1}-01-28T09:00:00Z`),
  })

/** The city asks the second version from now on. */
export const switchRound = async (db: Db, id: string): Promise<void> => {
  await db.update(batches).set({ formKey: 'relay@2' }).where(eq(batches.id, id))
}

export async function aRelayDraft(owner: Ctx) {
  const { id } = await value(startApplication(owner, { programme: 'relay' }))
  const { filingId } = (await findApplication(owner.db, id))!
  return { id, filingId }
}
