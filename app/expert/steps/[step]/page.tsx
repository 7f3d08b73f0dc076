import { notFound } from 'next/navigation'
import { AttachmentsPart } from '@/app/filings/_components/attachments-part'
import { FormPart } from '@/app/filings/_components/form-part'
import { ListPart } from '@/app/filings/_components/list-part'
import { Notice } from '@/components/ui/notice'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { askedSteps } from '@/lib/forms/fields'
import { viewOwnExpertStep } from '@/lib/operations/experts/view'
import { ExpertWizard, stepHref } from '../../_components/expert-wizard'

/** One step of one's own profile. */
export default async function ExpertStepPage({ params, searchParams }: PageProps<'/expert/steps/[step]'>) {
  const ctx = await requireCtx()
  const { step: key } = await params
  const query = await searchParams
  const view = await viewOwnExpertStep(ctx, key)
  if (!view.ok) notFound()
  const steps = askedSteps(view.value.form, view.value.content)
  const at = steps.findIndex((step) => step.key === key)
  const step = steps[at]
  if (!step) notFound()

  const editable = view.value.verbs.includes('edit')
  const common = {
    ctx,
    view: { ...view.value, editable },
    query,
    posted: await findKept(ctx, query.kept),
    here: stepHref(key),
    previousHref: steps[at - 1] && stepHref(steps[at - 1]!.key),
    nextHref: steps[at + 1] ? stepHref(steps[at + 1]!.key) : '/expert/check',
  }
  return (
    <ExpertWizard
      ctx={ctx}
      view={view.value}
      here={key}
      title={step.title}
      guidance={step.guidance}
      wide={step.kind === 'list'}
    >
      {!editable && <Notice kind="waiting" title="内容锁定，只能查看" className="mb-4" />}
      {query.saved !== undefined && <Notice kind="done" title="已保存" live="status" className="mb-4" />}
      {step.kind === 'form' && <FormPart {...common} step={step} />}
      {step.kind === 'list' && <ListPart {...common} step={step} />}
      {step.kind === 'attachments' && <AttachmentsPart {...common} step={step} />}
    </ExpertWizard>
  )
}
