import { findApplication } from '@/db/applications'
import type { Db } from '@/db/client'
import type { Document } from '@/db/documents'
import { findSession } from '@/db/sessions'
import { isRevoked } from '@/lib/domain/accounts/session'
import { maySee, transition } from '@/lib/domain/applications/workflow'

/**
 * Whether who asked for a document may still have it when its turn comes: their session was not taken from them, and
 * they still stand to the application as they did.
 */
export async function mayStillHave(db: Db, document: Document): Promise<boolean> {
  // Older documents do not say in which session they were asked for.
  if (!document.requestedIn) return true
  const [session, application] = await Promise.all([
    findSession(db, document.requestedIn),
    findApplication(db, document.applicationId),
  ])
  if (!session || !application || session.accountId !== document.requestedBy || isRevoked(session))
    return false
  const { accountId, role, unitId, regionCode, appointed, actingName: name } = session
  const actor = { accountId, sessionId: session.id, role, name, unitId, regionCode, appointed }
  return maySee(application, actor) && transition(application, actor, 'generate') !== undefined
}
