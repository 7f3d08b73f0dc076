import { notFound } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { timeWords } from '@/components/words/figures'
import { countyTimeWords, holderWords } from '@/components/words/holder'
import { STATUS_KIND, STATUS_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import { isReviewer } from '@/lib/domain/actor'
import { awaitedBy, STATUSES } from '@/lib/domain/applications/workflow'
import { regionByCode } from '@/lib/domain/regions'
import { wholeNumber } from '@/lib/forms/whole-number'
import { APPLICATIONS_PAGE, listApplicationsFor } from '@/lib/operations/applications/list'
import { PageFrame } from '../_components/page-frame'
import { OfficeTabs } from './_components/office-tabs'

export const metadata = { title: '工作台' }

/** 工作台: the files that wait, oldest first; the first page of every reviewer's day. */
export default async function OfficePage({ searchParams }: PageProps<'/office'>) {
  const ctx = await requireCtx()
  if (!isReviewer(ctx.actor)) notFound()
  const query = await searchParams
  const own = awaitedBy(ctx.actor.role)
  const status = STATUSES.find((one) => one === query.status) ?? own
  const page = wholeNumber(query.page, 10_000)
  const { lines, counts } = await listApplicationsFor(ctx, { statuses: [status], oldestFirst: true, page })
  return (
    <PageFrame
      ctx={ctx}
      here="office"
      title="工作台"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '工作台' }]}
    >
      <div className="space-y-4">
        <OfficeTabs ctx={ctx} here={status} counts={counts} />
        {lines.length === 0 ? (
          <EmptyState sentence={`现在没有“${STATUS_WORDS[status]}”的申报书。`} />
        ) : (
          <Table caption={`${STATUS_WORDS[status]}的申报书，等待最久的在前`}>
            <thead>
              <tr>
                <HeadCell>受理编号</HeadCell>
                <HeadCell>研发中心名称</HeadCell>
                <HeadCell>依托单位</HeadCell>
                <HeadCell>区县</HeadCell>
                <HeadCell>提交时间</HeadCell>
                <HeadCell>状态</HeadCell>
                <HeadCell>办理</HeadCell>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>
                  <Cell className="whitespace-nowrap">{line.acceptNo}</Cell>
                  <Cell>
                    <TextLink href={`/office/applications/${line.id}`}>{line.centerName}</TextLink>
                  </Cell>
                  <Cell>{line.unitName}</Cell>
                  <Cell className="whitespace-nowrap">{regionByCode(line.regionCode)?.name}</Cell>
                  <Cell className="whitespace-nowrap">{line.submittedAt && timeWords(line.submittedAt)}</Cell>
                  <Cell>
                    <Badge kind={STATUS_KIND[line.status]}>{STATUS_WORDS[line.status]}</Badge>
                  </Cell>
                  <Cell>
                    {holderWords(line, ctx.now)}
                    {line.status === 'COUNTY_REVIEW' && (
                      <span className="block text-muted">
                        {countyTimeWords(line.countyClosesAt, ctx.now)}
                      </span>
                    )}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <Pager
          page={page}
          total={counts[status] ?? 0}
          noun="份"
          size={APPLICATIONS_PAGE}
          hrefOf={(to) => `/office?status=${status}&page=${to}`}
        />
      </div>
    </PageFrame>
  )
}
