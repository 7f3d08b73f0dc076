import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { DocumentPanel } from '@/app/applications/_components/document-panel'
import { faultsOf } from '@/components/filing/faults'
import { ForgetTyped } from '@/components/filing/forget-typed'
import { ClaimedElsewhere } from '@/components/review/claimed-elsewhere'
import { DecisionPanel } from '@/components/review/decision-panel'
import { SignPanel } from '@/components/review/sign-panel'
import { SheetView } from '@/components/sheet/sheet-view'
import { Badge } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import { momentsOf } from '@/components/words/events'
import { timeWords } from '@/components/words/figures'
import { STATUS_KIND, STATUS_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { isReviewer } from '@/lib/domain/actor'
import { MOST_REASONS } from '@/lib/domain/reasons/read'
import { askedSteps } from '@/lib/forms/fields'
import { hiddenSheet } from '@/lib/forms/hidden'
import { placesOf } from '@/lib/forms/places'
import { wholeNumber } from '@/lib/forms/whole-number'
import { claimedElsewhere } from '@/lib/operations/applications/claimed-elsewhere'
import { type ApplicationView, viewApplication } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { placesHiddenIn } from '@/lib/operations/personal/show'
import { problemId } from '@/lib/result'
import { PageFrame } from '../../../_components/page-frame'
import { approveApplication, returnApplication, sendBackApplication, signApplication } from '../../actions'

export const metadata = { title: '审核申报书' }

/** A file as its reviewer reads it: what was submitted at the left, findings and the decision at the right. */
export default async function OfficeApplicationPage({
  params,
  searchParams,
}: PageProps<'/office/applications/[id]'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const query = await searchParams
  const view = isReviewer(ctx.actor) ? await viewApplication(ctx, id) : null
  if (!view?.ok || !view.value.submission) notFound()
  const { application, unit, form, events, submission, verbs } = view.value
  const [kept, elsewhere] = await Promise.all([findKept(ctx, query.kept), claimedElsewhere(ctx, view.value)])
  return (
    <PageFrame
      ctx={ctx}
      here="office"
      title={application.centerName || form.title}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '工作台', href: '/office' },
        { label: application.acceptNo ?? '申报书' },
      ]}
      aside={<Badge kind={STATUS_KIND[application.status]}>{STATUS_WORDS[application.status]}</Badge>}
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-6">
          {query.decided !== undefined && <ForgetTyped accountId={ctx.actor.accountId} id={id} />}
          <Decided said={String(query.decided ?? '')} />
          <p>
            {unit.name}，受理编号 {application.acceptNo}，
            {application.submittedAt && `${timeWords(application.submittedAt)}提交`}，第{' '}
            {submission.dataVersion} 版。
          </p>
          <SheetView
            sheet={hiddenSheet(submission.sheet)}
            notes={showLinks(ctx, view.value)}
            fileHref={(file) => `/files/${file.id}?inline=1`}
          />
        </div>
        <div className="space-y-6 lg:sticky lg:top-4">
          {verbs.includes('approve') && (
            <DecisionPanel
              openReturn={query.lines !== undefined || kept?._reasons !== undefined}
              approve={{
                id,
                version: application.version,
                accountId: ctx.actor.accountId,
                opinion: '推荐意见',
                next: application.stages.includes('county_sign')
                  ? '通过后由本区县负责人签发，再报嘉兴市科学技术局受理。'
                  : '通过后报嘉兴市科学技术局受理，申报书不能再修改。',
                kept,
                action: approveApplication,
              }}
              giveBack={{
                id,
                version: application.version,
                accountId: ctx.actor.accountId,
                places: placesOf(form, submission.content),
                action: returnApplication,
                lines: wholeNumber(query.lines, MOST_REASONS),
                kept,
              }}
            />
          )}
          {verbs.includes('sign') && (
            <SignPanel
              id={id}
              version={application.version}
              accountId={ctx.actor.accountId}
              kept={kept}
              openSendBack={kept?._form?.[0] === 'send-back'}
              sign={signApplication}
              sendBack={sendBackApplication}
            />
          )}
          <Findings view={view.value} />
          <ClaimedElsewhere found={elsewhere} />
          <DocumentPanel view={view.value} ctx={ctx} />
          <Panel title="办理过程">
            <Timeline moments={momentsOf(events, form, true)} />
          </Panel>
        </div>
      </div>
    </PageFrame>
  )
}

/** 查看完整 beside each number that is hidden; in a list, under the row's number. */
function showLinks({ actor }: Ctx, view: ApplicationView): Record<string, ReactNode> {
  const notes: Record<string, ReactNode> = {}
  for (const { place, label, of } of placesHiddenIn(view, actor)) {
    const [step, rowOrField] = place.split('.')
    notes[`${step}.${rowOrField}`] = (
      <TextLink
        href={`/office/applications/${view.application.id}/full?place=${encodeURIComponent(place)}`}
        prefetch={false}
        className="block text-sm whitespace-nowrap"
        aria-label={`查看完整：${of ? `${of}的` : ''}${label}`}
      >
        查看完整
      </TextLink>
    )
  }
  return notes
}

const DECIDED: Readonly<Record<string, string>> = {
  approved: '已通过，报嘉兴市科学技术局受理',
  'for-signing': '已通过，待本区县负责人签发',
  signed: '已签发，报嘉兴市科学技术局受理',
  'sent-back': '已退回本区县审核人员',
}

function Decided({ said }: { said: string }) {
  const onward = DECIDED[said]
  if (onward) {
    return (
      <Notice kind="done" title={onward} live="status">
        <TextLink href="/office">回到待审核列表</TextLink>
      </Notice>
    )
  }
  if (said !== 'returned') return null
  return (
    <Notice kind="done" title="已退回，申报单位可以修改后再次提交" live="status">
      <TextLink href="/office">回到待审核列表</TextLink>
    </Notice>
  )
}

/** What the checks found unusual, with the reason that the applicant gave. */
function Findings({ view }: { view: ApplicationView }) {
  const { form, submission, problems } = view
  if (!submission) return null
  const warnings = problems.filter((problem) => problem.severity === 'warning')
  const told = askedSteps(form, submission.content).flatMap((step) => {
    const found = warnings.filter((problem) => problem.step === step.key)
    return faultsOf(step, found, submission.content).map((fault, index) => ({
      ...fault,
      step: step.title,
      reason: submission.explanations[problemId(found[index]!)],
    }))
  })
  return (
    <Panel title={`自动检查：${told.length} 处提醒`}>
      {told.length === 0 ? (
        <p>必填项齐全，没有发现与通常情况不同的地方。</p>
      ) : (
        <ul className="space-y-3">
          {told.map((one) => (
            <li key={one.href + one.sentence}>
              <p>
                <span className="font-medium">
                  {one.step} {one.label}
                </span>
                ：{one.sentence}
              </p>
              {one.reason && <p className="text-sm text-muted">申报单位说明：{one.reason}</p>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
