import type { Db } from '@/db/client'
import { insertExpert } from '@/db/experts'
import { endSession, startSession } from '@/db/sessions'
import { ADDRESS_REGISTRATIONS } from '@/lib/domain/accounts/lock'
import { readRegistration, type TypedRegistration } from '@/lib/domain/accounts/register-expert'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { attemptIn } from './attempts'
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
    if (visit.previousSessionId) await endSession(tx, visit.previousSessionId, now)
    const session = { accountId, actingName: contactName, userAgent: visit.userAgent, idToken: null }
    return ok({ sid: await startSession(tx, session, now), accountId })
  })
}

const refuseAt = (field: string, code: string, params: Problem['params']) =>
  refuse<SignedIn>({ code: 'invalid', problems: [{ field, code, severity: 'error', params }] })
