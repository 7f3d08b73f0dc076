import type { Db } from '@/db/client'
import { findSession } from '@/db/sessions'
import type { Actor } from '@/lib/domain/actor'

/** What someone who began something may do by now; null where their session has ended or their account is disabled. */
export async function actorNow(db: Db, began: Actor): Promise<Actor | null> {
  const session = await findSession(db, began.sessionId)
  if (!session || session.accountId !== began.accountId) return null
  if (session.endedAt || session.disabledAt) return null
  const { role, unitId, regionCode, appointed } = session
  return { ...began, role, unitId, regionCode, appointed }
}
