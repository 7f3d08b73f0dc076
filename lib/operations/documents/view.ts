import { findApplication } from '@/db/applications'
import { type Document, findDocument, listDocuments } from '@/db/documents'
import { maySeeDocument } from '@/lib/domain/documents/access'
import type { DocumentState } from '@/lib/domain/documents/document'
import { ok, type Result, refuse } from '@/lib/result'
import { applicationAccess } from '../applications/access'
import type { Ctx } from '../context'
import { isUuid } from '../filings/access'

export type DocumentView = {
  id: string
  applicationId: string
  state: DocumentState
  progress: number
  fileName: string
  madeAt: Date
  draft: boolean
  /** Compare with `fingerprintOf` of what would be printed now: another one means the document is stale. */
  fingerprint: string
  /** Known once it is printed. */
  stored: { key: string; size: number; pages: number; sha256: string } | null
}

/** One document, for whoever may see it. */
export async function viewDocument(ctx: Ctx, id: string): Promise<Result<DocumentView>> {
  const document = isUuid(id) ? await findDocument(ctx.db, id) : null
  const application = document && (await findApplication(ctx.db, document.applicationId))
  if (!application || !maySeeDocument(document, application, ctx.actor)) return refuse({ code: 'not_found' })
  return ok(viewOf(document))
}

/** The newest printed document of an application that the actor may see, or null. */
export async function latestDocument(ctx: Ctx, applicationId: string): Promise<Result<DocumentView | null>> {
  const access = await applicationAccess(ctx, applicationId)
  if (!access.ok) return access
  const documents = await listDocuments(ctx.db, applicationId)
  const latest = documents.find(
    (one) => one.state === 'ready' && maySeeDocument(one, access.value.application, ctx.actor),
  )
  return ok(latest ? viewOf(latest) : null)
}

const viewOf = (document: Document): DocumentView => ({
  id: document.id,
  applicationId: document.applicationId,
  state: document.state,
  progress: document.progress,
  fileName: document.fileName,
  madeAt: document.createdAt,
  draft: document.job.watermark !== null,
  fingerprint: document.fingerprint,
  stored: document.storageKey
    ? {
        key: document.storageKey,
        size: document.size!,
        pages: document.pages!,
        sha256: document.sha256!,
      }
    : null,
})
