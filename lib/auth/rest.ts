import 'server-only'
import { findSession } from '@/db/sessions'
import { idleMinutes, restsFor } from '@/lib/domain/accounts/session'
import { findClaim, findHere } from './ctx'
import { database } from './database'

/** Whose session this browser has, and how long it may still rest. */
export type Rest = { accountId: string; restsFor: number }

/** Looks, and does not keep it awake. */
export async function peekRest(): Promise<Rest | null> {
  const claim = await findClaim()
  const session = claim && (await findSession(database(), claim.sid))
  if (!session || session.accountId !== claim.accountId) return null
  const left = restsFor(session, new Date())
  return left > 0 ? { accountId: session.accountId, restsFor: left } : null
}

/** 继续使用: keeps it awake. */
export async function stayHere(): Promise<Rest | null> {
  const here = await findHere()
  return here && { accountId: here.ctx.actor.accountId, restsFor: idleMinutes(here.ctx.actor.role) * 60_000 }
}
