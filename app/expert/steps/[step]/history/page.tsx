import { notFound } from 'next/navigation'
import { PageFrame } from '@/app/_components/page-frame'
import { askedIn, HistoryPart } from '@/app/filings/_components/history-part'
import { HISTORY } from '@/components/words/history'
import { requireCtx } from '@/lib/auth/ctx'
import { viewHistoryOf } from '@/lib/operations/filings/history-of'
import { stepHref } from '../../../_components/expert-wizard'

export const metadata = { title: HISTORY }

/** 历史版本 of one step of one's own profile. */
export default async function ExpertHistoryPage({
  params,
  searchParams,
}: PageProps<'/expert/steps/[step]/history'>) {
  const ctx = await requireCtx()
  const { step } = await params
  const query = await searchParams
  const view = await viewHistoryOf(ctx, { kind: 'expert' }, step, askedIn(query))
  if (!view.ok) notFound()
  const { title } = view.value.step
  return (
    <PageFrame
      ctx={ctx}
      here="expert"
      title={`${title}：${HISTORY}`}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '专家信息', href: '/expert' },
        { label: title, href: stepHref(step) },
        { label: HISTORY },
      ]}
    >
      <HistoryPart
        view={view.value}
        query={query}
        here={`${stepHref(step)}/history`}
        stepHref={stepHref(step)}
      />
    </PageFrame>
  )
}
