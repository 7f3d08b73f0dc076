import { createHash, randomUUID } from 'node:crypto'
import type { FileStore } from '@/lib/files/store'
import type { Answers } from '@/lib/forms/content'
import type { Ctx } from '@/lib/operations/context'
import { attachFile } from '@/lib/operations/files/complete'
import { saveStep } from '@/lib/operations/filings/save-step'
import type { Result } from '@/lib/result'
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
