import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'
import { type Ended, endSession, endSessionsOf, startSession } from '@/db/sessions'
import { noteActive } from '@/db/staff'
import type { EndReason } from '@/lib/domain/accounts/session'
import type { Role } from '@/lib/domain/actor'
import type { AuditActor } from '@/lib/domain/audit/entry'

/** What is known of the browser that asks to be let in. */
export type Browser = { address?: string | null; userAgent: string | null; previousSessionId: string | null }

/** Lets someone in who has proved who they are, and puts it on record. The browser's earlier session ends with it. */
export async function openSession(
  tx: Db,
  person: {
    accountId: string
    role: Role
    actingName: string
    actingIdNo?: string | null
    idToken: string | null
  },
  { address = null, userAgent, previousSessionId }: Browser,
  now: Date,
  how: Record<string, string> = {},
): Promise<string> {
  if (previousSessionId) await closeSession(tx, previousSessionId, { reason: 'replaced', address }, now)
  const { accountId, role, actingName, actingIdNo, idToken } = person
  const session = { accountId, actingName, actingIdNo, userAgent, idToken, address }
  const sid = await startSession(tx, session, now)
  await noteActive(tx, accountId, now)
  await recordAudit(tx, {
    actorId: accountId,
    actorName: actingName,
    actorRole: role,
    address,
    action: 'session.started',
    object: { kind: 'account', id: accountId },
    detail: { session: sid, ...how },
    at: now,
  })
  return sid
}

/** Who ends a session and why. Without `by` it is its owner. */
type Closing = { reason: EndReason; by?: AuditActor; address?: string | null }

/** Ends a session and puts it on record; null where it had ended before. */
export async function closeSession(tx: Db, id: string, closing: Closing, now: Date): Promise<Ended | null> {
  const ended = await endSession(tx, id, now, closing.reason)
  if (ended) await noteEnded(tx, ended, closing, now)
  return ended
}

/** Ends all sessions of an account but the one that is kept; answers how many that were. */
export async function closeSessionsOf(
  tx: Db,
  accountId: string,
  closing: Closing & { keep?: string },
  now: Date,
): Promise<number> {
  const ended = await endSessionsOf(tx, accountId, now, closing.reason, closing.keep)
  for (const one of ended) await noteEnded(tx, one, closing, now)
  return ended.length
}

const noteEnded = (tx: Db, { id, accountId, actingName, role }: Ended, closing: Closing, now: Date) =>
  recordAudit(tx, {
    actorId: accountId,
    actorName: actingName,
    actorRole: role,
    address: closing.address ?? null,
    ...closing.by,
    action: 'session.ended',
    object: { kind: 'account', id: accountId },
    detail: { session: id, reason: closing.reason },
    at: now,
  })
