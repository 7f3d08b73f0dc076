import type { Db } from '@/db/client'
import { confirmedBefore, findExpert, saveExpertChange } from '@/db/experts'
import { hasLapsed, isAsked, lapsesAt } from '@/lib/domain/experts/confirmation'
import { EXPERT_POLICY } from '@/lib/domain/experts/policy'
import { askExpert, tellOfExpert } from '@/lib/operations/notices/about-experts'

/**
 * Asks everyone whose profile is a year old to confirm it, and suspends who let the time pass. Safe to run again and
 * by two at once: each is decided on the row as it then is, and asked once. Answers how many were suspended.
 */
export async function lapseExperts(db: Db, now: Date): Promise<number> {
  // A month has at least 28 days: nobody is passed over, and the policy has the last word.
  const before = new Date(now.getTime() - EXPERT_POLICY.confirmation.afterMonths * 28 * 24 * 60 * 60 * 1000)
  let lapsed = 0
  for (const id of await confirmedBefore(db, before)) {
    lapsed += await db.transaction(async (tx) => {
      const expert = await findExpert(tx, id, 'update')
      if (!expert?.confirmedAt || !isAsked(expert, EXPERT_POLICY, now)) return 0
      if (!hasLapsed(expert, EXPERT_POLICY, now)) {
        const asked = { accountId: id, confirmedAt: expert.confirmedAt }
        await askExpert(tx, asked, lapsesAt(expert, EXPERT_POLICY)!, now)
        return 0
      }
      const by = { actorId: null, actorName: '系统', actorRole: null, at: now }
      if (!(await saveExpertChange(tx, { expert, to: 'lapsed', event: 'lapsed' }, by))) return 0
      await tellOfExpert(tx, id, 'lapsed', now)
      return 1
    })
  }
  return lapsed
}
