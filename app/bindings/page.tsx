import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { requireCtx } from '@/lib/auth/ctx'
import { listOwnBindings } from '@/lib/operations/bindings/list'
import { searchUnitsFor } from '@/lib/operations/bindings/search'
import { PageFrame } from '../_components/page-frame'
import { OwnBindings } from './_components/own-bindings'
import { UnitSearch } from './_components/unit-search'

export const metadata = { title: '选取单位' }

const DONE: Record<string, string> = {
  submit: '已提交，请等待单位管理员审核',
  withdraw: '已撤回申请，可以修改后重新提交',
  discard: '已放弃这次选取',
  leave: '已解除绑定',
  dismiss: '已不再担任单位管理员，仍可以申报',
  switched: '已切换单位',
}

/** 选取单位 (manual §1.2): a person's units, and how to come to one. */
export default async function BindingsPage({ searchParams }: PageProps<'/bindings'>) {
  const ctx = await requireCtx()
  const own = await listOwnBindings(ctx)
  if (!own.ok) notFound()
  const query = await searchParams
  const name = typeof query.name === 'string' ? query.name.slice(0, 100) : ''
  const result = query.name === undefined ? null : await searchUnitsFor(ctx, { part: name })
  const done = typeof query.done === 'string' ? DONE[query.done] : undefined
  const shown = own.value.filter(({ status }) => status !== 'LEFT')
  return (
    <PageFrame
      ctx={ctx}
      here="bindings"
      title="选取单位"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '选取单位' }]}
    >
      <div className="max-w-4xl space-y-6">
        {done && <Notice kind="done" live="status" title={done} />}
        {query.saved !== undefined && (
          <Notice kind="done" live="status" title="已保存。请核对单位，再点“提交”，由单位管理员审核" />
        )}
        {shown.length > 0 && (
          <Panel title="我的单位">
            <OwnBindings bindings={shown} actingFor={ctx.actor.unitId} />
          </Panel>
        )}
        <Panel title={shown.length > 0 ? '选取其他单位' : '查询单位'}>
          <UnitSearch name={name} result={result} chooseNone={query.choose === 'none'} />
        </Panel>
      </div>
    </PageFrame>
  )
}
