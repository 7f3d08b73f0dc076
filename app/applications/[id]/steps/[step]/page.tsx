import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { Beside } from '@/app/applications/_components/beside'
import { CarriedNotice } from '@/app/applications/_components/carried-notice'
import { LibraryNotice } from '@/app/applications/_components/library-notice'
import { Wizard } from '@/app/applications/_components/wizard'
import { AttachmentsPart } from '@/app/filings/_components/attachments-part'
import { FormPart } from '@/app/filings/_components/form-part'
import { ListPart } from '@/app/filings/_components/list-part'
import { Notice } from '@/components/ui/notice'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { askedSteps } from '@/lib/forms/fields'
import { isFormer } from '@/lib/forms/migrations/places'
import { viewStep } from '@/lib/operations/applications/view'

/** One step of the wizard: the same page for every form, list and attachment checklist. */
export default async function StepPage({
  params,
  searchParams,
}: PageProps<'/applications/[id]/steps/[step]'>) {
  const ctx = await requireCtx()
  const { id, step: key } = await params
  const query = await searchParams
  const view = await viewStep(ctx, id, key)
  if (!view.ok || view.value.application.deletedAt) notFound()
  const steps = askedSteps(view.value.form, view.value.content)
  const at = steps.findIndex((step) => step.key === key)
  const step = steps[at]
  // An address from before a newer version: the part stands under another name now.
  if (!step && isFormer(view.value.form, key)) redirect(`/applications/${id}/steps` as Route)
  if (!step) notFound()

  const hrefOf = (other: string) => `/applications/${id}/steps/${other}`
  const common = {
    ctx,
    view: {
      ...view.value,
      filingId: view.value.application.filingId,
      editable: view.value.verbs.includes('edit'),
    },
    query,
    posted: await findKept(ctx, query.kept),
    here: hrefOf(key),
    previousHref: steps[at - 1] && hrefOf(steps[at - 1]!.key),
    nextHref: steps[at + 1] ? hrefOf(steps[at + 1]!.key) : `/applications/${id}/check`,
  }
  return (
    <Wizard
      wide={step.kind === 'list'}
      ctx={ctx}
      view={view.value}
      here={key}
      title={step.title}
      beside={<Beside view={view.value} step={step} />}
    >
      {!view.value.verbs.includes('edit') && (
        <Notice kind="waiting" title="材料已提交，内容锁定，只能查看" className="mb-4">
          需要修改时，请联系所属区县科技部门退回。
        </Notice>
      )}
      {query.saved !== undefined && <Notice kind="done" title="已保存" live="status" className="mb-4" />}
      <LibraryNotice query={query} noun={step.kind === 'list' ? step.noun : ''} />
      {view.value.verbs.includes('edit') && (
        <CarriedNotice
          id={id}
          step={key}
          problems={view.value.problems}
          confirmed={query.confirmed !== undefined}
        />
      )}
      {step.kind === 'form' && <FormPart {...common} step={step} />}
      {step.kind === 'list' && <ListPart {...common} step={step} />}
      {step.kind === 'attachments' && <AttachmentsPart {...common} step={step} />}
    </Wizard>
  )
}
