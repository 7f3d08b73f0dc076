import { type Batch, openInRound } from '@/db/batches'
import type { Db } from '@/db/client'
import { programmeByKey } from '@/lib/domain/programmes'
import { peopleOf } from './about-applications'
import { notify } from './notify'

/** The end of a round moved: everyone who still fills in or mends hears from when to when, and why. */
export async function tellOfMovedClosing(
  tx: Db,
  { batch, closesAt, reason, at }: { batch: Batch; closesAt: Date; reason: string; at: Date },
): Promise<void> {
  const { name: programme } = programmeByKey(batch.programmeKey)
  for (const application of await openInRound(tx, batch.id))
    await notify(tx, {
      kind: 'closing_moved',
      params: { programme, was: batch.closesAt.toISOString(), closesAt: closesAt.toISOString(), reason },
      to: await peopleOf(tx, application),
      path: `/applications/${application.id}`,
      at,
    })
}
