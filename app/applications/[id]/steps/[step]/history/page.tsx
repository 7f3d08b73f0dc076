import { notFound } from 'next/navigation'
import { PageFrame } from '@/app/_components/page-frame'
import { askedIn, HistoryPart } from '@/app/filings/_components/history-part'
import { HISTORY } from '@/components/words/history'
import { requireCtx } from '@/lib/auth/ctx'
import { viewHistoryOf } from '@/lib/operations/filings/history-of'

export const metadata = { title: HISTORY }

/** 历史版本 of one step of an application. */
export default async function StepHistoryPage({
  params,
  searchParams,
}: PageProps<'/applications/[id]/steps/[step]/history'>) {
  const ctx = await requireCtx()
  const { id, step } = await params
  const query = await searchParams
  const view = await viewHistoryOf(ctx, { kind: 'application', id }, step, askedIn(query))
  if (!view.ok || view.value.subject.kind !== 'application') notFound()
  const { subject, form, step: spec } = view.value
  const stepHref = `/applications/${id}/steps/${step}`
  return (
    <PageFrame
      ctx={ctx}
      here="applications"
      title={`${spec.title}：${HISTORY}`}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '我的申报', href: '/applications' },
        { label: subject.application.centerName || form.title, href: `/applications/${id}` },
        { label: spec.title, href: stepHref },
        { label: HISTORY },
      ]}
    >
      <HistoryPart view={view.value} query={query} here={`${stepHref}/history`} stepHref={stepHref} />
    </PageFrame>
  )
}
