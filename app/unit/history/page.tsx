import { notFound } from 'next/navigation'
import { askedIn, HistoryPart } from '@/app/filings/_components/history-part'
import { HISTORY } from '@/components/words/history'
import { requireCtx } from '@/lib/auth/ctx'
import { viewHistoryOf } from '@/lib/operations/filings/history-of'
import { PageFrame } from '../../_components/page-frame'

export const metadata = { title: HISTORY }

/** 历史版本 of the unit's basic information. */
export default async function UnitHistoryPage({ searchParams }: PageProps<'/unit/history'>) {
  const ctx = await requireCtx()
  const query = await searchParams
  const view = await viewHistoryOf(ctx, { kind: 'unit' }, 'profile', askedIn(query))
  if (!view.ok) notFound()
  return (
    <PageFrame
      ctx={ctx}
      here="unit"
      title={`单位基本信息：${HISTORY}`}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '单位管理' },
        { label: '单位基本信息', href: '/unit' },
        { label: HISTORY },
      ]}
    >
      <HistoryPart view={view.value} query={query} here="/unit/history" stepHref="/unit" />
    </PageFrame>
  )
}
