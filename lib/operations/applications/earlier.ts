import { type Application, findSubmission } from '@/db/applications'
import type { Batch } from '@/db/batches'
import { earlierApplications } from '@/db/carries'
import { findFormKey, loadContent } from '@/db/filings'
import { relationTo } from '@/lib/domain/applications/workflow'
import type { Content } from '@/lib/forms/content'
import { migrate } from '@/lib/forms/migrations/migrate'
import { wayBetween } from '@/lib/forms/migrations/way'
import type { Ctx } from '../context'

export type Earlier = { id: string; year: number; filledByColleague: boolean }

/**
 * The unit's last application of an earlier round. Only who filled it in or administers the unit may take it over:
 * it holds its people's numbers in full.
 */
export async function earlierOf(
  { db, actor }: Ctx,
  unitId: string,
  batch: Batch,
): Promise<(Earlier & { application: Application }) | null> {
  const found = (await earlierApplications(db, unitId, batch)).map(({ application, year }) => ({
    id: application.id,
    year,
    application,
    filledByColleague: !['owner', 'unit_admin'].includes(relationTo(application, actor)),
  }))
  return found.find(({ filledByColleague }) => !filledByColleague) ?? found[0] ?? null
}

/** What was said then, as `formKey` asks it: as it was last submitted, or as its draft was left. */
export async function contentOfEarlier(
  { db }: Ctx,
  application: Application,
  formKey: string,
): Promise<Content> {
  const submitted = await findSubmission(db, application.id, application.dataVersion)
  const said = submitted?.content ?? { ...(await loadContent(db, application.filingId)), facts: {} }
  const key = submitted?.sheet.form ?? (await findFormKey(db, application.filingId))!
  const way = wayBetween(key, formKey) ?? []
  return way.reduce((content, { migration }) => migrate(migration!, content).content, said)
}
