import { notFound } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { timeWords } from '@/components/words/figures'
import { UNIT_STATUS_KIND, UNIT_STATUS_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import { isReviewer } from '@/lib/domain/actor'
import { regionByCode } from '@/lib/domain/regions'
import type { UnitStatus } from '@/lib/domain/units/workflow'
import type { UnitLine } from '@/lib/operations/units/list'
import { listUnitsFor } from '@/lib/operations/units/list'
import { PageFrame } from '../../_components/page-frame'
import { OfficeTabs } from '../_components/office-tabs'

export const metadata = { title: '单位核验' }

const LOOKED_AT: readonly UnitStatus[] = ['verified', 'returned', 'saved', 'incomplete']

/** Units whose basic information waits for 核验, then those that have been looked at. */
export default async function UnitsPage() {
  const ctx = await requireCtx()
  if (!isReviewer(ctx.actor)) notFound()
  const [waiting, others] = await Promise.all([
    listUnitsFor(ctx, { statuses: ['pending'], page: 1 }),
    listUnitsFor(ctx, { statuses: LOOKED_AT, page: 1 }),
  ])
  return (
    <PageFrame
      ctx={ctx}
      here="office"
      title="单位核验"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '工作台', href: '/office' }, { label: '单位核验' }]}
    >
      <div className="space-y-6">
        <OfficeTabs ctx={ctx} here="units" />
        {waiting.lines.length === 0 ? (
          <EmptyState sentence="现在没有等待核验的单位。" />
        ) : (
          <UnitTable caption="待核验的单位，等待最久的在前" lines={waiting.lines} />
        )}
        {others.lines.length > 0 && <UnitTable caption="其他单位" lines={others.lines} />}
      </div>
    </PageFrame>
  )
}

function UnitTable({ caption, lines }: { caption: string; lines: readonly UnitLine[] }) {
  return (
    <Table caption={caption} showCaption>
      <thead>
        <tr>
          <HeadCell>单位名称</HeadCell>
          <HeadCell>统一社会信用代码</HeadCell>
          <HeadCell>区县</HeadCell>
          <HeadCell>提交时间</HeadCell>
          <HeadCell>状态</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((unit) => (
          <tr key={unit.id}>
            <Cell>
              <TextLink href={`/office/units/${unit.id}`}>{unit.name}</TextLink>
            </Cell>
            <Cell>{unit.uscc}</Cell>
            <Cell className="whitespace-nowrap">{regionByCode(unit.regionCode)?.name ?? '—'}</Cell>
            <Cell className="whitespace-nowrap">{unit.submittedAt ? timeWords(unit.submittedAt) : '—'}</Cell>
            <Cell>
              <Badge kind={UNIT_STATUS_KIND[unit.status]}>{UNIT_STATUS_WORDS[unit.status]}</Badge>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
