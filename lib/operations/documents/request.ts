import { findApplication } from '@/db/applications'
import { findSameDocument, insertDocument } from '@/db/documents'
import { sendJob } from '@/db/jobs'
import { maySee, transition } from '@/lib/domain/applications/workflow'
import type { PrintJob } from '@/lib/domain/documents/document'
import { ok, type Result, refuse } from '@/lib/result'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'
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
    const application = isUuid(applicationId) ? await findApplication(tx, applicationId, 'update') : null
    if (!application || !maySee(application, ctx.actor)) return refuse({ code: 'not_found' })
    if (!transition(application, ctx.actor, 'generate')) return refuse({ code: 'not_allowed' })

    const fingerprint = fingerprintOf(job)
    const same = await findSameDocument(tx, applicationId, fingerprint)
    if (same) return ok({ id: same.id })

    const { id } = await insertDocument(tx, {
      applicationId,
      job,
      fingerprint,
      fileName,
      requestedBy: ctx.actor.accountId,
      createdAt: ctx.now,
    })
    await sendJob(tx, 'print', id, { documentId: id })
    return ok({ id })
  })
}
