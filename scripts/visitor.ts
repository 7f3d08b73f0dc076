import { findApplication, listApplications } from '@/db/applications'
import type { Db } from '@/db/client'
import { startSession } from '@/db/sessions'
import { ctxOf } from '@/lib/auth/session'
import { cookieName, writeClaim } from '@/lib/auth/session-cookie'
import { DEMO_SUBJECTS, DEMO_UNITS } from '@/lib/domain/accounts/demo'
import type { Actor } from '@/lib/domain/actor'
import { signIn } from '@/lib/operations/accounts/sign-in'

const NO_BROWSER = { userAgent: null, idToken: null }

export type Cookie = { name: string; value: string }
export type Visitor = { actor: Actor; cookie: Cookie; applicationId: string; filingId: string }

/** faren02 with an open session, and the draft that the demo begins with. */
export async function visitor(db: Db): Promise<Visitor> {
  const identity = {
    kind: 'legal' as const,
    subject: DEMO_SUBJECTS.faren02,
    actingName: '查月红',
    company: DEMO_UNITS.haining,
  }
  const now = new Date()
  const signedIn = await signIn(db, identity, { ...NO_BROWSER, previousSessionId: null }, now)
  if (!signedIn.ok) throw new Error('faren02 could not sign in.')
  const ctx = await ctxOf(db, signedIn.value, now)
  const [draft] = ctx ? await listApplications(db, ctx.actor) : []
  const application = draft && (await findApplication(db, draft.id))
  if (!ctx || !application) throw new Error('The draft of faren02 is not there.')
  const cookie = { name: cookieName('session'), value: await writeClaim(signedIn.value) }
  return { actor: ctx.actor, cookie, applicationId: application.id, filingId: application.filingId }
}

/** The cookie of someone with an account of our own. */
export async function staffCookie(db: Db, { id, name }: { id: string; name: string }): Promise<Cookie> {
  const sid = await startSession(db, { ...NO_BROWSER, accountId: id, actingName: name }, new Date())
  return { name: cookieName('session'), value: await writeClaim({ sid, accountId: id }) }
}
