import { notFound } from 'next/navigation'
import { PageFrame } from '@/app/_components/page-frame'
import { requireCtx } from '@/lib/auth/ctx'
import { viewHidden } from '@/lib/operations/personal/show'
import { WhyForm } from './_components/why-form'

export const metadata = { title: '查看完整号码' }

/** One number of a file in full, for who decides upon it and says why. */
export default async function FullNumberPage({
  params,
  searchParams,
}: PageProps<'/office/applications/[id]/full'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const place = String((await searchParams).place ?? '')
  const view = await viewHidden(ctx, { id, place })
  if (!view.ok) notFound()
  const back = `/office/applications/${id}`
  return (
    <PageFrame
      ctx={ctx}
      here="office"
      title="查看完整号码"
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '工作台', href: '/office' },
        { label: '申报书', href: back },
        { label: '查看完整号码' },
      ]}
    >
      <div className="max-w-writing">
        <p className="mb-5">
          {view.value.title}，{view.value.label}。号码平时隐去中间几位；确需核对时，请写明理由。
        </p>
        <WhyForm id={id} place={place} label={view.value.label} back={back} />
      </div>
    </PageFrame>
  )
}
