import { notFound } from 'next/navigation'
import { AttachmentsStep } from '@/components/attachments/attachments-step'
import { toldIn } from '@/components/attachments/told'
import { KeptNotice } from '@/components/filing/kept-notice'
import { StepForm } from '@/components/filing/step-form'
import { StepStates } from '@/components/filing/step-states'
import { Badge } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { HISTORY } from '@/components/words/history'
import { reasonsAt } from '@/components/words/reasons'
import { UNIT_STATUS_KIND, UNIT_STATUS_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { dayIn } from '@/lib/domain/shanghai'
import { keptStep } from '@/lib/forms/kept'
import type { FormStep, AttachmentsStep as Slots } from '@/lib/forms/spec'
import { viewUnit } from '@/lib/operations/units/view'
import { PageFrame } from '../_components/page-frame'
import { savePosted } from '../filings/actions'
import { RegistryAnswer } from './_components/registry-answer'
import { RegistryButton } from './_components/registry-button'
import { SubmitUnitButton } from './_components/submit-unit-button'
import { UnitStanding } from './_components/unit-standing'

export const metadata = { title: '单位基本信息' }

export default async function UnitPage({ searchParams }: PageProps<'/unit'>) {
  const ctx = await requireCtx()
  const view = ctx.actor.unitId ? await viewUnit(ctx, ctx.actor.unitId) : null
  if (!view?.ok) notFound()
  const { unit, form, content, problems, events, verbs } = view.value
  const query = await searchParams
  const step = form.steps[0] as FormStep
  const licence = form.steps[1] as Slots
  const posted = await findKept(ctx, query.kept)
  const kept = posted && keptStep(step, posted)
  const stored = content.answers[step.key] ?? {}
  const editable = verbs.includes('edit')
  const returned =
    unit.status === 'returned' ? events.findLast((event) => event.kind === 'returned') : undefined
  const rules = problems.filter((problem) => problem.step === step.key)

  return (
    <PageFrame
      ctx={ctx}
      here="unit"
      title="单位基本信息"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '单位管理' }, { label: '单位基本信息' }]}
      aside={
        <>
          <TextLink href="/unit/history">{HISTORY}</TextLink>
          <Badge kind={UNIT_STATUS_KIND[unit.status]}>{UNIT_STATUS_WORDS[unit.status]}</Badge>
        </>
      }
    >
      <div className="mx-auto max-w-4xl space-y-6">
        <UnitStanding view={view.value} query={query} />
        {kept && <KeptNotice />}
        <RegistryAnswer view={view.value} query={query} />
        <StepStates states={{}}>
          <StepForm
            key={`${unit.registry?.fetchedAt}-${String(query.added ?? '')}-${String(query.kept ?? '')}`}
            filingId={unit.filingId}
            accountId={ctx.actor.accountId}
            here="/unit"
            form={form}
            step={step}
            content={
              kept
                ? { ...content, answers: { ...content.answers, [step.key]: { ...stored, ...kept.typed } } }
                : content
            }
            base={kept ? { ...stored, ...kept.was } : stored}
            today={dayIn(ctx.now)}
            otherProblems={rules.filter(
              (problem) => problem.code.startsWith('unit_') || /^r\d\d_/.test(problem.code),
            )}
            reasons={reasonsAt(returned?.reasons, step.key)}
            editable={editable}
            told={query.told !== undefined}
            savedAt={null}
            action={savePosted}
            lead={editable && <RegistryButton key="registry" uscc={unit.uscc} />}
            more={verbs.includes('submit') && <SubmitUnitButton key="submit" />}
          >
            <Panel title={licence.title}>
              <AttachmentsStep
                filingId={unit.filingId}
                step={licence.key}
                slots={licence.slots}
                files={content.files[licence.key] ?? []}
                editable={editable}
                level={3}
                told={toldIn(query)}
              />
            </Panel>
          </StepForm>
        </StepStates>
      </div>
    </PageFrame>
  )
}
