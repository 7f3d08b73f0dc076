import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'
import { holdAdministrators, saveAccount, unusedStaff } from '@/db/staff'
import { separationFault, UNUSED_DAYS, unusedSince } from '@/lib/domain/accounts/administration'
import type { AuditActor } from '@/lib/domain/audit/entry'
import { closeSessionsOf } from '../accounts/open-session'

const SYSTEM: AuditActor = { actorId: null, actorName: '系统', actorRole: null }

/**
 * Disables what staff have not used for half a year; answers how many that were. The last of the three administrators
 * stays: without them nobody could open an account again.
 */
export const disableUnused = (db: Db, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    let administrators = await holdAdministrators(tx)
    let disabled = 0
    for (const account of await unusedStaff(tx, unusedSince(now))) {
      if (separationFault(account, null, administrators)) continue
      administrators = administrators.filter(({ id }) => id !== account.id)
      await saveAccount(tx, account, { disabledAt: now })
      await closeSessionsOf(tx, account.id, { reason: 'disabled', by: SYSTEM }, now)
      await recordAudit(tx, {
        ...SYSTEM,
        action: 'account.disabled',
        object: { kind: 'account', id: account.id },
        detail: { unusedDays: UNUSED_DAYS },
        at: now,
      })
      disabled++
    }
    return disabled
  })
