import { notFound } from 'next/navigation'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { requireCtx } from '@/lib/auth/ctx'
import { mayDo } from '@/lib/domain/duties'
import { AUDIT_PAGE, searchAudit } from '@/lib/operations/audit/search'
import { PageFrame } from '../_components/page-frame'
import { AuditFilterForm } from './_components/audit-filter-form'
import { AuditTable } from './_components/audit-table'
import { VerifyForm } from './_components/verify-form'
import { filterOf, queryOf } from './filter'

export const metadata = { title: '审计日志' }

/** 审计日志: who did what; the chain that shows whether any of it was changed. */
export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const ctx = await requireCtx()
  const query = await searchParams
  const { typed, filter } = filterOf(query)
  const before = Number(query.before)
  const found = await searchAudit(ctx, { filter, before: Number.isSafeInteger(before) ? before : undefined })
  if (!found.ok) notFound()
  const { rows, next } = found.value
  return (
    <PageFrame
      ctx={ctx}
      here="audit"
      title="审计日志"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '审计日志' }]}
    >
      <div className="space-y-6">
        {mayDo(ctx.actor, 'audit.verify') && (
          <Panel title="日志链">
            <VerifyForm />
          </Panel>
        )}
        <Panel title="查询">
          <AuditFilterForm typed={typed} />
        </Panel>
        {rows.length === 0 ? (
          <EmptyState sentence="没有符合条件的记录。请放宽日期或其他条件再查。" />
        ) : (
          <AuditTable rows={rows} />
        )}
        <div className="flex flex-wrap items-center gap-3">
          <p className="me-auto text-sm text-muted">每页 {AUDIT_PAGE} 条，最新的在前。</p>
          {query.before !== undefined && (
            <LinkButton size="small" href={`/audit?${queryOf(typed)}`}>
              回到最新
            </LinkButton>
          )}
          {next !== null && (
            <LinkButton size="small" rel="next" href={`/audit?${queryOf(typed, { before: String(next) })}`}>
              更早的记录
            </LinkButton>
          )}
          {mayDo(ctx.actor, 'audit.export') && (
            <form method="post" action={`/audit/export?${queryOf(typed)}`}>
              <Button size="small">导出（CSV）</Button>
            </form>
          )}
        </div>
      </div>
    </PageFrame>
  )
}
