import { findSubmission } from '@/db/applications'
import { printJob } from '@/lib/domain/applications/print-job'
import type { Result } from '@/lib/result'
import type { Ctx } from '../context'
import { fingerprintOf } from '../documents/fingerprint'
import { requestDocument } from '../documents/request'
import { applicationAccess } from './access'
import { applicationContext } from './context'
import type { ApplicationView } from './view'

/** 生成: has the application printed as it is kept, or as it was submitted. */
export async function generateDocument(
  ctx: Ctx,
  input: { applicationId: string },
): Promise<Result<{ id: string }>> {
  const access = await applicationAccess(ctx, input.applicationId)
  if (!access.ok) return access
  const { application } = access.value
  const [{ unit, form, content }, submitted] = await Promise.all([
    applicationContext(ctx, application),
    findSubmission(ctx.db, application.id, application.dataVersion),
  ])
  const { job, fileName } = printJob({
    application,
    unitName: unit.name,
    form,
    content,
    submitted,
    now: ctx.now,
  })
  return requestDocument(ctx, { applicationId: application.id, job, fileName })
}

/** The fingerprint of what would be printed now: a document with another one is out of date. */
export const fingerprintNow = (view: ApplicationView, now: Date): string =>
  fingerprintOf(
    printJob({
      application: view.application,
      unitName: view.unit.name,
      form: view.form,
      content: view.content,
      submitted: view.submission,
      now,
    }).job,
  )
