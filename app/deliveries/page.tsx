import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { Tabs } from '@/components/ui/tabs'
import { DELIVERY_WORDS } from '@/components/words/deliveries'
import { requireCtx } from '@/lib/auth/ctx'
import { DELIVERY_STATES } from '@/lib/domain/notices/delivery'
import { wholeNumber } from '@/lib/forms/whole-number'
import { DELIVERIES_PAGE, listDeliveriesFor } from '@/lib/operations/deliveries/list'
import { PageFrame } from '../_components/page-frame'
import { DeliveryTable } from './_components/delivery-table'

export const metadata = { title: '发送记录' }

/** 发送记录: mail and SMS, what became of each, and a second attempt for what has failed. */
export default async function DeliveriesPage({ searchParams }: PageProps<'/deliveries'>) {
  const ctx = await requireCtx()
  const query = await searchParams
  const state = DELIVERY_STATES.find((one) => one === query.state) ?? null
  const page = wholeNumber(query.page, 10_000)
  const found = await listDeliveriesFor(ctx, { state, page })
  if (!found.ok) notFound()
  const { lines, counts } = found.value
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const total = state ? (counts[state] ?? 0) : all
  const filter = state ? `state=${state}&` : ''
  return (
    <PageFrame
      ctx={ctx}
      here="deliveries"
      title="发送记录"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '发送记录' }]}
    >
      <div className="space-y-4">
        {query.done === 'resent' && (
          <Notice kind="done" live="status" title="已重新排队，马上就会发送，稍后刷新可以看到结果" />
        )}
        <Tabs
          label="按状态查看"
          tabs={[
            { href: '/deliveries', label: '全部', count: all, here: state === null },
            ...DELIVERY_STATES.map((one) => ({
              href: `/deliveries?state=${one}`,
              label: DELIVERY_WORDS[one],
              count: counts[one] ?? 0,
              here: state === one,
            })),
          ]}
        />
        {lines.length === 0 ? <EmptyState sentence="没有这样的记录。" /> : <DeliveryTable lines={lines} />}
        <Pager
          page={page}
          total={total}
          noun="条"
          size={DELIVERIES_PAGE}
          hrefOf={(to) => `/deliveries?${filter}page=${to}`}
        />
      </div>
    </PageFrame>
  )
}
