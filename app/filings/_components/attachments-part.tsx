import { confirmKept } from '@/app/filings/actions'
import { AttachmentsStep } from '@/components/attachments/attachments-step'
import { toldIn } from '@/components/attachments/told'
import { faultsOf } from '@/components/filing/faults'
import { KeepAttachments } from '@/components/filing/keep-attachments'
import { ReasonNote } from '@/components/filing/reason-note'
import { ErrorSummary } from '@/components/form/error-summary'
import { reasonsAt } from '@/components/words/reasons'
import { askedSlots } from '@/lib/forms/fields'
import type { AttachmentsStep as Spec } from '@/lib/forms/spec'
import { listFiles } from '@/lib/operations/files/list'
import type { PartProps } from './part'

export async function AttachmentsPart({
  ctx,
  view,
  query,
  here,
  step,
  previousHref,
  nextHref,
}: PartProps & { step: Spec }) {
  const { filingId, content, problems, reasons, editable } = view
  const listed = await listFiles(ctx, { filingId, step: step.key })
  const missing = faultsOf(step, problems, content)
  return (
    <div className="space-y-4">
      <ReasonNote reasons={reasonsAt(reasons, step.key)} />
      {query.told !== undefined && <ErrorSummary faults={missing} title={`还差 ${missing.length} 项附件`} />}
      <div className="rounded-md border border-line bg-surface px-5 py-2 sm:px-6">
        <AttachmentsStep
          filingId={filingId}
          step={step.key}
          slots={askedSlots(step, content)}
          files={content.files[step.key] ?? []}
          unfinished={listed.ok ? listed.value.unfinished : []}
          editable={editable}
          told={toldIn(query)}
        />
      </div>
      {editable && (
        <KeepAttachments
          filingId={filingId}
          step={step.key}
          here={here}
          previousHref={previousHref}
          nextHref={nextHref}
          action={confirmKept}
        />
      )}
    </div>
  )
}
