import { notFound } from 'next/navigation'
import { ForgetTyped } from '@/components/filing/forget-typed'
import { DecisionPanel } from '@/components/review/decision-panel'
import { SheetView } from '@/components/sheet/sheet-view'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Timeline } from '@/components/ui/timeline'
import { VerbForm } from '@/components/ui/verb-form'
import { momentsOf } from '@/components/words/events'
import { STATUS_KIND, STATUS_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { MOST_REASONS } from '@/lib/domain/reasons/read'
import { hiddenSheet } from '@/lib/forms/hidden'
import { placesOf } from '@/lib/forms/places'
import { wholeNumber } from '@/lib/forms/whole-number'
import { viewOwner } from '@/lib/operations/applications/reassign'
import { reviewsOwnFile } from '@/lib/operations/applications/same-person'
import { viewApplication } from '@/lib/operations/applications/view'
import { PageFrame } from '../../_components/page-frame'
import { ApplicationStanding } from '../_components/application-standing'
import { DocumentPanel } from '../_components/document-panel'
import { ReassignForm } from '../_components/reassign-form'
import { giveBack, pass, remove, restore, withdraw } from './actions'

export const metadata = { title: '申报书' }

/** One application: its status and who holds it, what can be done, its document, and what has happened. */
export default async function ApplicationPage({ params, searchParams }: PageProps<'/applications/[id]'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const view = await viewApplication(ctx, id)
  if (!view.ok || view.value.unit.id !== ctx.actor.unitId) notFound()
  const { application, form, verbs, events, submission } = view.value
  const query = await searchParams
  const { submitted } = query
  const kept = await findKept(ctx, query.kept)
  const open = verbs.includes('edit') || verbs.includes('fill')
  const owner = await viewOwner(ctx, application)
  return (
    <PageFrame
      ctx={ctx}
      here="applications"
      title={application.centerName || form.title}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '我的申报', href: '/applications' },
        { label: '申报书' },
      ]}
      aside={<Badge kind={STATUS_KIND[application.status]}>{STATUS_WORDS[application.status]}</Badge>}
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-6">
          {(submitted !== undefined || query.decided !== undefined) && (
            <ForgetTyped accountId={ctx.actor.accountId} id={id} />
          )}
          <ApplicationStanding view={view.value} justSubmitted={submitted !== undefined} />
          {(await reviewsOwnFile(ctx, view.value)) && (
            <Notice kind="danger" title="这份申报书是您本人填报的">
              您以个人身份填报、现在又以单位管理员身份审核。本单位还有其他人员，建议由另一位同事核对后再通过并提交。
            </Notice>
          )}
          {verbs.includes('pass') && submission && (
            <DecisionPanel
              openReturn={query.lines !== undefined || kept?._reasons !== undefined}
              approve={{
                id,
                version: application.version,
                accountId: ctx.actor.accountId,
                opinion: false,
                label: '通过并提交',
                next: '提交到所属区县科技部门审核，之后只有区县退回才能修改。',
                kept,
                action: pass,
              }}
              giveBack={{
                id,
                version: application.version,
                accountId: ctx.actor.accountId,
                places: placesOf(form, submission.content),
                action: giveBack,
                lines: wholeNumber(query.lines, MOST_REASONS),
                kept,
              }}
            />
          )}
          {verbs.length > 0 && (
            <div className="flex flex-wrap items-start gap-3">
              {open && (
                <LinkButton href={`/applications/${id}/steps`} variant="primary">
                  {verbs.includes('edit') ? '修改项目' : '填写分给我的部分'}
                </LinkButton>
              )}
              {verbs.includes('assign') && (
                <LinkButton href={`/applications/${id}/assignments`}>分工</LinkButton>
              )}
              {verbs.includes('submit') && (
                <LinkButton href={`/applications/${id}/check`}>检查与提交</LinkButton>
              )}
              {verbs.includes('withdraw') && <VerbForm action={withdraw} fields={{ id: id }} label="撤回" />}
              {verbs.includes('delete') && <VerbForm action={remove} fields={{ id: id }} label="删除" />}
              {verbs.includes('restore') && (
                <VerbForm action={restore} fields={{ id: id }} label="恢复" variant="primary" />
              )}
            </div>
          )}
          {!application.deletedAt && !verbs.includes('fill') && <DocumentPanel ctx={ctx} view={view.value} />}
          {submission && (
            <details
              open={verbs.includes('pass')}
              className="rounded-md border border-line bg-surface px-5 py-3"
            >
              <summary className="min-h-11 cursor-pointer py-2 font-semibold">
                已提交的内容（V{submission.dataVersion}）
              </summary>
              <div className="pt-3">
                <SheetView
                  sheet={hiddenSheet(submission.sheet)}
                  fileHref={(file) => `/files/${file.id}?inline=1`}
                />
              </div>
            </details>
          )}
        </div>
        <div className="space-y-6">
          <Panel title="办理过程">
            <Timeline moments={momentsOf(events, form)} />
          </Panel>
          {owner && !application.deletedAt && (
            <Panel title="填报人">
              <ReassignForm
                id={id}
                version={application.version}
                owner={owner.name}
                candidates={owner.candidates}
              />
            </Panel>
          )}
        </div>
      </div>
    </PageFrame>
  )
}
