import type { Db } from '@/db/client'
import type { ExpertEventKind } from '@/lib/domain/experts/workflow'
import { EXPERT_OUTCOMES, type ExpertOutcome } from '@/lib/domain/notices/kinds'
import { notify } from './notify'

const isOutcome = (event: ExpertEventKind): event is ExpertOutcome => event in EXPERT_OUTCOMES

/** What was decided over an expert's profile, to the expert. What they did themselves they know. */
export async function tellOfExpert(
  tx: Db,
  expertId: string,
  event: ExpertEventKind,
  at: Date,
): Promise<void> {
  if (!isOutcome(event)) return
  await notify(tx, {
    kind: 'expert_decided',
    params: { outcome: event },
    to: [expertId],
    path: '/expert',
    at,
  })
}

/** The yearly question, told once for each time that the profile was last said to hold. */
export const askExpert = (
  tx: Db,
  expert: { accountId: string; confirmedAt: Date },
  until: Date,
  at: Date,
): Promise<void> =>
  notify(tx, {
    kind: 'expert_asked',
    params: { until: until.toISOString() },
    to: [expert.accountId],
    path: '/expert',
    key: `expert_asked:${expert.accountId}:${expert.confirmedAt.toISOString()}`,
    at,
  })
