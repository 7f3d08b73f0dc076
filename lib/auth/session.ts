import type { Db } from '@/db/client'
import { findSession, noteSession } from '@/db/sessions'
import { type Due, dueOf, type FactorPolicy, passwordDaysLeft } from '@/lib/domain/accounts/due'
import { isLive, isWorthNoting } from '@/lib/domain/accounts/session'
import type { Ctx } from '@/lib/operations/context'
import type { Claim } from './session-cookie'

/** Who is signed in, and what keeps them from all other pages until they have done it. */
export type Here = {
  ctx: Ctx
  due: Due | null
  /** Until the password has to be changed; null where it never has to. */
  passwordDays: number | null
}

/** What a cookie's claim is worth at this moment: null once its session has ended, rested too long or was barred. */
export async function hereOf(
  db: Db,
  claim: Claim,
  now: Date,
  {
    policy = 'optional',
    address,
    peeking = false,
  }: {
    policy?: FactorPolicy
    address?: string /** Does not keep the session awake. */
    peeking?: boolean
  } = {},
): Promise<Here | null> {
  const session = await findSession(db, claim.sid)
  if (!session || session.accountId !== claim.accountId || !isLive(session, now)) return null
  if (!peeking && isWorthNoting(session, now)) await noteSession(db, session.id, now)
  const { id: sessionId, accountId, actingName: name, role, unitId, regionCode, appointed } = session
  return {
    ctx: { db, now, address, actor: { accountId, sessionId, role, name, unitId, regionCode, appointed } },
    due: dueOf(session, policy, now),
    passwordDays: passwordDaysLeft(session, now),
  }
}

/** The same for who may open every page that is theirs. */
export async function ctxOf(
  db: Db,
  claim: Claim,
  now: Date,
  about?: { policy?: FactorPolicy; address?: string },
): Promise<Ctx | null> {
  const here = await hereOf(db, claim, now, about)
  return here && !here.due ? here.ctx : null
}
