import type { Db } from '@/db/client'
import { findSession, noteSession } from '@/db/sessions'
import { isLive, isWorthNoting } from '@/lib/domain/accounts/session'
import type { Ctx } from '@/lib/operations/context'
import type { Claim } from './session-cookie'

/** What a cookie's claim is worth at this moment: null once its session has ended, rested too long or was barred. */
export async function ctxOf(db: Db, claim: Claim, now: Date, address?: string): Promise<Ctx | null> {
  const session = await findSession(db, claim.sid)
  if (!session || session.accountId !== claim.accountId || !isLive(session, now)) return null
  if (isWorthNoting(session, now)) await noteSession(db, session.id, now)
  const { id: sessionId, accountId, actingName: name, role, unitId, regionCode, appointed } = session
  return { db, now, address, actor: { accountId, sessionId, role, name, unitId, regionCode, appointed } }
}
