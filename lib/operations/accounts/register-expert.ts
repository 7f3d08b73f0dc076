import { recordAudit } from '@/db/audit'
import type { Db } from '@/db/client'
import { insertExpert } from '@/db/experts'
import { ADDRESS_REGISTRATIONS } from '@/lib/domain/accounts/lock'
import { readRegistration, type TypedRegistration } from '@/lib/domain/accounts/register-expert'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { attemptIn } from './attempts'
import { openSession } from './open-session'
import type { SignedIn } from './sign-in'

type Visit = {
  address: string
  userAgent: string | null
  previousSessionId: string | null
  hash: (password: string) => Promise<string>
}

/** Makes an expert's account and signs them in at once (manual §1.3). */
export async function registerExpert(
  db: Db,
  typed: TypedRegistration,
  visit: Visit,
  now: Date,
): Promise<Result<SignedIn>> {
  const read = readRegistration(typed)
  if (!read.ok) return read
  const { username, password, contactName, ...said } = read.value

  // Each one tells whether a name is taken, and costs a hash: counted, whether it comes to an account or not.
  const tried = await attemptIn(db, { [`registration:${visit.address}`]: ADDRESS_REGISTRATIONS }, now)
  if (!tried.open) return refuseAt('', 'too_many_registrations', { minutes: tried.minutes })

  const passwordHash = await visit.hash(password)
  return db.transaction(async (tx) => {
    const accountId = await insertExpert(tx, { username, name: contactName, passwordHash, ...said }, now)
    if (!accountId) return refuseAt('username', 'username_taken', { username })
    await recordAudit(tx, {
      actorId: accountId,
      actorName: contactName,
      actorRole: 'expert',
      address: visit.address,
      action: 'account.registered',
      object: { kind: 'account', id: accountId },
      at: now,
    })
    const person = { accountId, role: 'expert' as const, actingName: contactName, idToken: null }
    return ok({ sid: await openSession(tx, person, visit, now), accountId })
  })
}

const refuseAt = (field: string, code: string, params: Problem['params']) =>
  refuse<SignedIn>({ code: 'invalid', problems: [{ field, code, severity: 'error', params }] })
