import { notFound } from 'next/navigation'
import { Beside } from '@/app/applications/_components/beside'
import { ForReading } from '@/app/applications/_components/for-reading'
import { Wizard } from '@/app/applications/_components/wizard'
import { AttachmentsPart } from '@/app/filings/_components/attachments-part'
import { FormPart } from '@/app/filings/_components/form-part'
import { ListPart } from '@/app/filings/_components/list-part'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { isOpenStatus } from '@/lib/domain/applications/workflow'
import { askedSteps } from '@/lib/forms/fields'
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
  if (!step) notFound()

  const { editable, application } = view.value
  const isOpen = isOpenStatus(application.status)
  /** Of a step that others fill in. */
  const reads = isOpen && !editable
  const hrefOf = (other: string) => `/applications/${id}/steps/${other}`
  const common = {
    ctx,
    view: { ...view.value, filingId: application.filingId },
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
      {reads && (
        <ForReading view={view.value} step={key}>
          {common.previousHref && <LinkButton href={common.previousHref}>上一步</LinkButton>}
          <LinkButton href={common.nextHref}>下一步</LinkButton>
        </ForReading>
      )}
      {!isOpen && (
        <Notice kind="waiting" title="材料已提交，内容锁定，只能查看" className="mb-4">
          需要修改时，请联系所属区县科技部门退回。
        </Notice>
      )}
      {query.saved !== undefined && <Notice kind="done" title="已保存" live="status" className="mb-4" />}
      {!reads && step.kind === 'form' && <FormPart {...common} step={step} />}
      {!reads && step.kind === 'list' && <ListPart {...common} step={step} />}
      {!reads && step.kind === 'attachments' && <AttachmentsPart {...common} step={step} />}
    </Wizard>
  )
}
