import { findSameDocument, insertDocument } from '@/db/documents'
import { sendJob } from '@/db/jobs'
import type { PrintJob } from '@/lib/domain/documents/document'
import { ok, type Result, refuse } from '@/lib/result'
import { applicationAccess } from '../applications/access'
import type { Ctx } from '../context'
import { fingerprintOf } from './fingerprint'

/**
 * Has a document printed. Asked twice for the same content, by two clicks or by two people, it is printed once:
 * the application's row is held meanwhile.
 */
export async function requestDocument(
  ctx: Ctx,
  input: { applicationId: string; job: PrintJob; fileName: string },
): Promise<Result<{ id: string }>> {
  const { applicationId, job, fileName } = input
  return ctx.db.transaction(async (tx) => {
    const access = await applicationAccess({ ...ctx, db: tx }, applicationId, 'update')
    if (!access.ok) return access
    if (!access.value.verbs.includes('generate')) return refuse({ code: 'not_allowed' })

    const fingerprint = fingerprintOf(job)
    const same = await findSameDocument(tx, applicationId, fingerprint)
    if (same) return ok({ id: same.id })

    const { id } = await insertDocument(tx, {
      applicationId,
      job,
      fingerprint,
      fileName,
      requestedBy: ctx.actor.accountId,
      requestedIn: ctx.actor.sessionId,
      createdAt: ctx.now,
    })
    await sendJob(tx, 'print', id, { documentId: id })
    return ok({ id })
  })
}
