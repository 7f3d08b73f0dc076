import { createHash, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Actor } from '@/lib/domain/actor'
import type { FileStore } from '@/lib/files/store'
import type { Answers } from '@/lib/forms/content'
import { signIn } from '@/lib/operations/accounts/sign-in'
import { chooseUnit } from '@/lib/operations/bindings/choose'
import { decideBinding } from '@/lib/operations/bindings/decide'
import type { Ctx } from '@/lib/operations/context'
import { attachFile } from '@/lib/operations/files/complete'
import { saveStep } from '@/lib/operations/filings/save-step'
import type { Result } from '@/lib/result'
import type { Db } from '../client'
import { accounts } from '../schema'
import type { Attachment } from './fixture/attachments'

/** What a seed signs in with. */
export const NO_BROWSER = { userAgent: null, idToken: null, previousSessionId: null }

/** Fills in a form step, over whatever has been carried into it. */
export async function fill(ctx: Ctx, filingId: string, step: string, typed: Answers): Promise<void> {
  const first = await made(saveStep(ctx, { filingId, step, changes: [] }))
  const changes = Object.entries(typed).map(([name, answer]) => ({
    name,
    was: first.answers[name],
    now: answer,
  }))
  await made(saveStep(ctx, { filingId, step, changes }))
}

/** A person who signed in, chose a unit and was let in by its administrator. */
export async function boundPerson(
  db: Db,
  person: { subject: string; name: string },
  admin: Actor,
  now: Date,
): Promise<Actor> {
  const { subject, name } = person
  const signedIn = await made(signIn(db, { kind: 'personal', subject, actingName: name }, NO_BROWSER, now))
  const { accountId, sid: sessionId } = signedIn
  await db.update(accounts).set({ demo: true }).where(eq(accounts.id, accountId))
  const actor: Actor = { accountId, sessionId, role: 'member', name, unitId: null, regionCode: null }
  const { id } = await made(chooseUnit({ db, actor, now }, { unitId: admin.unitId! }))
  await made(decideBinding({ db, actor, now }, { id, version: 0, verb: 'submit' }))
  await made(decideBinding({ db, actor: admin, now }, { id, version: 1, verb: 'approve' }))
  return { ...actor, unitId: admin.unitId }
}

/** Attaches a file whose bytes lie complete at `staged`; the store takes that file over. */
export async function attach(
  ctx: Ctx,
  filingId: string,
  { step, slot, name, type, pages, bytes }: Attachment,
  { store, staged }: { store: FileStore; staged: string },
): Promise<void> {
  const id = randomUUID()
  const facts = {
    size: bytes.length,
    type: type === 'image/jpeg' ? ('jpg' as const) : ('pdf' as const),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pages,
  }
  await made(attachFile(ctx, { filingId, step, slot, id, name, facts }))
  await store.put(id, staged)
}

/** A seed that is refused is a fault in the seed. */
export async function made<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result
  if (!answer.ok) throw new Error(`the seed was refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}
