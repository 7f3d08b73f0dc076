import { latestSubmission } from '@/db/applications'
import { type Asked, draftOf, formalOf } from '@/lib/domain/documents/job'
import { canonicalContent } from '@/lib/forms/canonical'
import { prune } from '@/lib/forms/prune'
import { sheetOf } from '@/lib/forms/sheet-of'
import { ok, type Result, refuse } from '@/lib/result'
import { type ApplicationAccess, applicationAccess } from '../applications/access'
import { applicationContext } from '../applications/context'
import type { Ctx } from '../context'
import { fingerprintOf } from './fingerprint'
import { requestDocument } from './request'
import { type DocumentView, latestDocument } from './view'

/** 生成 (T3): an application as it stands is printed, with everything that has been kept. */
export async function generateDocument(
  ctx: Ctx,
  input: { applicationId: string },
): Promise<Result<{ id: string }>> {
  const access = await applicationAccess(ctx, input.applicationId)
  if (!access.ok) return access
  if (!access.value.verbs.includes('generate')) return refuse({ code: 'not_allowed' })
  return requestDocument(ctx, { ...input, ...(await asked(ctx, access.value)) })
}

export type CurrentDocument = DocumentView & {
  /** The application has changed since. */
  stale: boolean
}

/** The newest printed document, and whether it still says what the application says. */
export async function currentDocument(
  ctx: Ctx,
  input: { applicationId: string },
): Promise<Result<CurrentDocument | null>> {
  const access = await applicationAccess(ctx, input.applicationId)
  if (!access.ok) return access
  const latest = await latestDocument(ctx, input.applicationId)
  if (!latest.ok || latest.value === null) return ok(null)
  const { job } = await asked(ctx, access.value)
  return ok({ ...latest.value, stale: latest.value.fingerprint !== fingerprintOf(job) })
}

/** A file that lies with an authority is printed as it was submitted; one that is still open, as a draft. */
async function asked(ctx: Ctx, { application }: ApplicationAccess): Promise<Asked> {
  const open = application.status === 'DRAFT' || application.status === 'COUNTY_RETURNED'
  const { form, content, unit } = await applicationContext(ctx, application)
  const submission = open ? null : await latestSubmission(ctx.db, application.id)
  if (submission) return formalOf(submission, { unitName: unit.name, acceptNo: application.acceptNo! })

  const kept = prune(form, canonicalContent(form, content))
  const centerName = String(kept.answers.cover?.centerName ?? '')
  const { dataVersion } = application
  return draftOf(sheetOf(form, kept), { unitName: unit.name, centerName, dataVersion }, ctx.now)
}
