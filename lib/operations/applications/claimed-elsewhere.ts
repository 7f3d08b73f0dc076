import { claimsElsewhere } from '@/db/claims'
import { isReviewer } from '@/lib/domain/actor'
import { type ClaimKind, claimsOf } from '@/lib/domain/applications/claims'
import { MOST_UNITS_OF_CONTACT } from '@/lib/domain/applications/rules/claimed'
import type { Ctx } from '../context'
import type { ApplicationView } from './view'

/** One thing that this unit and others say is their own. `of` names a person, a right or the contact. */
export type ClaimedElsewhere = {
  kind: ClaimKind
  of: string
  units: { name: string; acceptNo: string | null }[]
}

/** What other units have too of the submission that an office reads, by their names: for the offices alone (R14). */
export async function claimedElsewhere(
  ctx: Ctx,
  { application, batch, submission }: Pick<ApplicationView, 'application' | 'batch' | 'submission'>,
): Promise<ClaimedElsewhere[]> {
  if (!submission || !isReviewer(ctx.actor)) return []
  const ours = claimsOf(submission.content)
  const elsewhere = await claimsElsewhere(ctx.db, { unitId: application.unitId, year: batch.year }, ours)
  return ours.flatMap(({ kind, value, row }) => {
    const same = elsewhere.filter((claim) => claim.kind === kind && claim.value === value)
    const units = [...new Map(same.map((one) => [one.unitId, one])).values()].map(
      ({ unitName, acceptNo }) => ({
        name: unitName,
        acceptNo,
      }),
    )
    if (units.length === 0 || (kind === 'contact' && units.length < MOST_UNITS_OF_CONTACT)) return []
    const of = row?.cells.name ?? submission.content.answers.host?.contactName
    return [{ kind, of: String(of ?? ''), units }]
  })
}
