import { notFound } from 'next/navigation'
import { ForgetTyped } from '@/components/filing/forget-typed'
import { SheetView } from '@/components/sheet/sheet-view'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { Timeline } from '@/components/ui/timeline'
import { momentsOf } from '@/components/words/events'
import { STATUS_KIND, STATUS_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import { viewApplication } from '@/lib/operations/applications/view'
import { PageFrame } from '../../_components/page-frame'
import { ApplicationStanding } from '../_components/application-standing'
import { DocumentPanel } from '../_components/document-panel'
import { VerbButton } from '../_components/verb-button'
import { remove, restore } from './actions'

export const metadata = { title: '申报书' }

/** One application: its status and who holds it, what can be done, its document, and what has happened. */
export default async function ApplicationPage({ params, searchParams }: PageProps<'/applications/[id]'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const view = await viewApplication(ctx, id)
  if (!view.ok || view.value.unit.id !== ctx.actor.unitId) notFound()
  const { application, form, verbs, events, submission } = view.value
  const { submitted } = await searchParams
  const open = verbs.includes('edit')
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
          {submitted !== undefined && <ForgetTyped accountId={ctx.actor.accountId} id={id} />}
          <ApplicationStanding view={view.value} justSubmitted={submitted !== undefined} />
          {verbs.length > 0 && (
            <div className="flex flex-wrap items-start gap-3">
              {open && (
                <LinkButton href={`/applications/${id}/steps`} variant="primary">
                  修改项目
                </LinkButton>
              )}
              {verbs.includes('submit') && (
                <LinkButton href={`/applications/${id}/check`}>检查与提交</LinkButton>
              )}
              {verbs.includes('delete') && <VerbButton action={remove} id={id} label="删除" />}
              {verbs.includes('restore') && (
                <VerbButton action={restore} id={id} label="恢复" variant="primary" />
              )}
            </div>
          )}
          {!application.deletedAt && <DocumentPanel ctx={ctx} view={view.value} />}
          {submission && (
            <details className="rounded-md border border-line bg-surface px-5 py-3">
              <summary className="min-h-11 cursor-pointer py-2 font-semibold">
                已提交的内容（V{submission.dataVersion}）
              </summary>
              <div className="pt-3">
                <SheetView sheet={submission.sheet} fileHref={(file) => `/files/${file.id}?inline=1`} />
              </div>
            </details>
          )}
        </div>
        <Panel title="办理过程">
          <Timeline moments={momentsOf(events, form)} />
        </Panel>
      </div>
    </PageFrame>
  )
}
