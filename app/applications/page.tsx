import { notFound } from 'next/navigation'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { VerbForm } from '@/components/ui/verb-form'
import { requireCtx } from '@/lib/auth/ctx'
import { listApplicationsFor } from '@/lib/operations/applications/list'
import { ApplicationTable } from '../_components/application-table'
import { AskedOfMe } from '../_components/asked-of-me'
import { PageFrame } from '../_components/page-frame'
import { BinTable } from './_components/bin-table'
import { restore } from './[id]/actions'

export const metadata = { title: '我的申报' }

/** 我的申报, and the recycle bin below it. */
export default async function ApplicationsPage({ searchParams }: PageProps<'/applications'>) {
  const ctx = await requireCtx()
  if (ctx.actor.role !== 'legal_admin' && ctx.actor.role !== 'member') notFound()
  const { deleted } = await searchParams
  const [kept, bin] = await Promise.all([
    listApplicationsFor(ctx, { shelf: 'kept' }),
    listApplicationsFor(ctx, { shelf: 'bin' }),
  ])
  const just = bin.lines.find((line) => line.id === deleted)
  return (
    <PageFrame
      ctx={ctx}
      here="applications"
      title="我的申报"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '我的申报' }]}
    >
      <div className="space-y-6">
        {just && (
          <Notice kind="done" title={`“${just.centerName || '申报书'}”已放入回收站`}>
            <div className="mt-2">
              <VerbForm action={restore} fields={{ id: just.id }} label="恢复" />
            </div>
          </Notice>
        )}
        <AskedOfMe ctx={ctx} />
        {kept.lines.length === 0 ? (
          <EmptyState sentence="还没有申报书。请先到首页选择申报项目。">
            <LinkButton href="/">查看申报项目</LinkButton>
          </EmptyState>
        ) : (
          <ApplicationTable lines={kept.lines} now={ctx.now} />
        )}
        {bin.lines.length > 0 && (
          <Panel title="回收站">
            <p className="mb-3 text-muted">删除的申报书保留在这里，可以随时恢复。</p>
            <BinTable lines={bin.lines} />
          </Panel>
        )}
      </div>
    </PageFrame>
  )
}
