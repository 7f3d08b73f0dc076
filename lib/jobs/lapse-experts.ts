import type { Db } from '@/db/client'
import { confirmedBefore, findExpert, saveExpertChange } from '@/db/experts'
import { hasLapsed } from '@/lib/domain/experts/confirmation'
import { EXPERT_POLICY } from '@/lib/domain/experts/policy'

/**
 * 暂停 of everyone who let the time for the yearly confirmation pass. Safe to run again and by two at once: each
 * is decided on the row as it then is. Answers how many were suspended.
 */
export async function lapseExperts(db: Db, now: Date): Promise<number> {
  const { afterMonths, withinDays } = EXPERT_POLICY.confirmation
  // A month has at least 28 days: nobody is passed over, and `hasLapsed` has the last word.
  const before = new Date(now.getTime() - (afterMonths * 28 + withinDays) * 24 * 60 * 60 * 1000)
  let lapsed = 0
  for (const id of await confirmedBefore(db, before)) {
    lapsed += await db.transaction(async (tx) => {
      const expert = await findExpert(tx, id, 'update')
      if (!expert || !hasLapsed(expert, EXPERT_POLICY, now)) return 0
      const by = { actorId: null, actorName: '系统', actorRole: null, at: now }
      return (await saveExpertChange(tx, { expert, to: 'lapsed', event: 'lapsed' }, by)) ? 1 : 0
    })
  }
  return lapsed
}
