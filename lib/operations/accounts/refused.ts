import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'

/**
 * A sign-in that came to nothing. Only the name of an account that exists is written down: into the wrong field
 * people type their passwords.
 */
export const recordRefused = (
  db: Db,
  refused: { account: { id: string; username: string | null; name: string } | null; address: string | null },
  why: string,
  at: Date,
): Promise<void> =>
  recordAudit(db, {
    actorId: null,
    actorName: refused.account ? (refused.account.username ?? refused.account.name) : NO_SUCH_ACCOUNT,
    actorRole: null,
    address: refused.address,
    action: 'session.refused',
    object: { kind: 'account', id: refused.account?.id ?? 'unknown' },
    outcome: 'refused',
    detail: { why },
    at,
  })

export const NO_SUCH_ACCOUNT = '（没有这个账号）'
