import { ensureAccount, updateAccount } from '@/db/accounts'
import type { Db } from '@/db/client'
import { ensureUnit } from '@/db/units'
import type { Identity } from '@/lib/domain/accounts/identity'
import { ok, type Result, refuse } from '@/lib/result'
import { type Browser, openSession } from './open-session'
import { recordRefused } from './refused'

export type SignedIn = { sid: string; accountId: string }

/** Starts a session for whom the provider named; the first time, makes the account and the unit. */
export async function signIn(
  db: Db,
  identity: Identity,
  { idToken, ...browser }: Browser & { idToken: string | null },
  now: Date,
): Promise<Result<SignedIn>> {
  return db.transaction(async (tx) => {
    const account = await accountOf(tx, identity)
    if (account.disabledAt) {
      await recordRefused(tx, { account, address: browser.address ?? null }, 'disabled', now)
      return refuse({ code: 'not_allowed' })
    }
    const { id: accountId, role } = account
    const person = { accountId, role, actingName: identity.actingName, idToken }
    return ok({ sid: await openSession(tx, person, browser, now), accountId })
  })
}

async function accountOf(db: Db, identity: Identity) {
  const { subject } = identity
  if (identity.kind === 'personal') {
    const account = await ensureAccount(db, {
      role: 'member',
      subject,
      name: identity.actingName,
      unitId: null,
    })
    if (account.name !== identity.actingName)
      await updateAccount(db, account.id, { name: identity.actingName })
    return account
  }
  const { uscc, name } = identity.company
  const unit = await ensureUnit(db, uscc, name, 'unit-profile@1')
  const account = await ensureAccount(db, { role: 'legal_admin', subject, name, unitId: unit.id })
  // A company that was renamed or re-registered signs in under the same subject.
  if (account.name !== name || account.unitId !== unit.id) {
    await updateAccount(db, account.id, { name, unitId: unit.id })
  }
  return account
}
