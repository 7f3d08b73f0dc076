import { notFound } from 'next/navigation'
import { Panel } from '@/components/ui/panel'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { mayDo } from '@/lib/domain/duties'
import { programmes } from '@/lib/domain/programmes'
import { roundOf } from '@/lib/domain/programmes/round'
import { dayIn } from '@/lib/domain/shanghai'
import { listBatchesFor } from '@/lib/operations/batches/list'
import { PageFrame } from '../../../_components/page-frame'
import { BatchForm } from '../_components/batch-form'
import { typedOf } from '../_components/typed'
import { prepare } from '../actions'
import { batchChoices } from '../choices'

export const metadata = { title: '新增批次' }

/** 新增批次, filled with the usual windows of the next year that has no round. */
export default async function NewBatchPage({ searchParams }: PageProps<'/office/batches/new'>) {
  const ctx = await requireCtx()
  const list = await listBatchesFor(ctx)
  if (!list.ok || !mayDo(ctx.actor, 'batches.prepare')) notFound()
  const [programme] = programmes()
  const years = list.value.filter((one) => one.programmeKey === programme!.key).map(({ year }) => year)
  const year = Math.max(Number(dayIn(ctx.now).slice(0, 4)) - 1, ...years) + 1
  return (
    <PageFrame
      ctx={ctx}
      here="batches"
      title="新增批次"
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '批次管理', href: '/office/batches' },
        { label: '新增批次' },
      ]}
    >
      <div className="max-w-writing space-y-5">
        <p className="text-muted">
          时间已按往年惯例填好，请逐项核对。保存后为“草拟”，负责人发布前申报单位看不到。
        </p>
        <Panel>
          <BatchForm
            action={prepare}
            accountId={ctx.actor.accountId}
            which={null}
            choices={batchChoices()}
            asksReason={false}
            shown={typedOf(roundOf(programme!, year))}
            kept={await findKept(ctx, (await searchParams).kept)}
            submit="保存"
            back="/office/batches"
          />
        </Panel>
      </div>
    </PageFrame>
  )
}
