import { type Account, findAccount, latestFailures } from '@/db/accounts'
import { findAudit } from '@/db/audit'
import { countRecoveryCodes, findFactor } from '@/db/second-factors'
import { type AccountVerb, accountVerbsFor } from '@/lib/domain/accounts/administration'
import { ACCOUNT_FAILURES, lockedUntil } from '@/lib/domain/accounts/lock'
import type { AuditRow } from '@/lib/domain/audit/chain'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Result, refuse } from '@/lib/result'
import { accountBuckets } from '../accounts/attempts'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'

export type AccountView = {
  account: Omit<Account, 'passwordHash'>
  verbs: AccountVerb[]
  lockedUntil: Date | null
  /** Since when it has a second factor, and how many recovery codes are left. */
  factor: { since: Date; codes: number } | null
  history: AuditRow[]
}

const HISTORY = 50

/** One own account as its administrators see it, with what has become of it. */
export async function viewAccount(ctx: Ctx, id: string): Promise<Result<AccountView>> {
  if (!mayDo(ctx.actor, 'accounts.read') || !isUuid(id)) return refuse({ code: 'not_found' })
  const found = await findAccount(ctx.db, id)
  if (!found?.username) return refuse({ code: 'not_found' })
  const { passwordHash: _, ...account } = found
  const [history, factor, codes, locks] = await Promise.all([
    findAudit(ctx.db, { object: id, objectKind: 'account' }, HISTORY),
    findFactor(ctx.db, id),
    countRecoveryCodes(ctx.db, id),
    Promise.all(
      accountBuckets(found.username, id).map(async (bucket) =>
        lockedUntil(await latestFailures(ctx.db, bucket, ACCOUNT_FAILURES, []), ACCOUNT_FAILURES, ctx.now),
      ),
    ),
  ])
  return ok({
    account,
    verbs: accountVerbsFor(account, ctx.actor),
    lockedUntil: locks.find((lock) => lock !== null) ?? null,
    factor: factor?.confirmedAt ? { since: factor.confirmedAt, codes } : null,
    history,
  })
}
