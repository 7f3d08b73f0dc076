import { type Account, ensureAccount, updateAccount } from '@/db/accounts'
import type { Db } from '@/db/client'
import { hashOfNumber } from '@/db/persons'
import { ensureUnit } from '@/db/units'
import type { Identity } from '@/lib/domain/accounts/identity'
import { normaliseIdNumber } from '@/lib/forms/formats/id-number'
import { normaliseMobile } from '@/lib/forms/formats/phones'
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
    await keepNumbers(tx, account, identity)
    if (account.disabledAt) {
      await recordRefused(tx, { account, address: browser.address ?? null }, 'disabled', now)
      return refuse({ code: 'not_allowed' })
    }
    const { id: accountId, role } = account
    const { actingName, idNumber } = identity
    // The acting person of a company changes from sign-in to sign-in; a 个人 is the same each time.
    const actingIdNo = identity.kind === 'legal' && idNumber ? normaliseIdNumber(idNumber) : null
    const person = { accountId, role, actingName, actingIdNo, idToken }
    return ok({ sid: await openSession(tx, person, browser, now), accountId })
  })
}

/** What the provider says of the person, where it differs from what is kept. */
async function keepNumbers(db: Db, account: Account, { kind, idNumber, mobile }: Identity): Promise<void> {
  const set: Parameters<typeof updateAccount>[2] = {}
  const [number, phone] = [idNumber && normaliseIdNumber(idNumber), mobile && normaliseMobile(mobile)]
  if (kind === 'personal' && number && number !== account.idNo) {
    Object.assign(set, { idNo: number, idNoHash: hashOfNumber(number) })
  }
  if (phone && phone !== account.mobile) set.mobile = phone
  if (Object.keys(set).length > 0) await updateAccount(db, account.id, set)
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
