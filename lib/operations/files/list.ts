import { storedFiles, toFileRef, unfinishedUploads } from '@/db/files'
import type { FileRef } from '@/lib/forms/content'
import { ok, type Result } from '@/lib/result'
import type { Ctx } from '../context'
import { filingAccess } from '../filings/access'

/** An upload that broke off: choosing the same file again goes on with it. */
export type Unfinished = { id: string; slot: string; name: string; size: number; received: number }

/** What one attachments step shows. */
export async function listFiles(
  ctx: Ctx,
  input: { filingId: string; step: string },
): Promise<Result<{ files: FileRef[]; unfinished: Unfinished[]; mayEdit: boolean }>> {
  const access = await filingAccess(ctx, input.filingId)
  if (!access.ok) return access
  const mayEdit = access.value.mayEditStep(input.step)
  const stored = await storedFiles(ctx.db, input.filingId)
  const unfinished = mayEdit ? await unfinishedUploads(ctx.db, input.filingId, ctx.actor.accountId) : []
  return ok({
    mayEdit,
    files: stored.filter((file) => file.step === input.step).map(toFileRef),
    unfinished: unfinished.filter((one) => one.step === input.step).map(({ step: _, ...one }) => one),
  })
}
