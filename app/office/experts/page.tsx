import { notFound } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Input } from '@/components/ui/input'
import { Pager } from '@/components/ui/pager'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { Tabs } from '@/components/ui/tabs'
import { TextLink } from '@/components/ui/text-link'
import { EXPERT_STATUS_KIND, EXPERT_STATUS_WORDS } from '@/components/words/experts'
import { timeWords } from '@/components/words/figures'
import { requireCtx } from '@/lib/auth/ctx'
import { EXPERT_TYPES } from '@/lib/domain/accounts/expert-types'
import { pathOf } from '@/lib/forms/catalogues'
import { wholeNumber } from '@/lib/forms/whole-number'
import { EXPERTS_PER_PAGE, type ExpertLine, listExpertsFor } from '@/lib/operations/experts/list'
import { PageFrame } from '../../_components/page-frame'
import { GROUPS, groupOf } from './groups'

export const metadata = { title: '专家库' }

/** 专家库: by state, searched by a part of name, unit or technical field. */
export default async function ExpertsPage({ searchParams }: PageProps<'/office/experts'>) {
  const ctx = await requireCtx()
  const query = await searchParams
  const group = groupOf(query.state)
  const search = typeof query.search === 'string' ? query.search.slice(0, 100) : ''
  const page = wholeNumber(query.page, 10_000)
  const list = await listExpertsFor(ctx, { statuses: group.statuses, search, page })
  if (!list.ok) notFound()
  const { lines, total, counts } = list.value
  const hrefOf = (state: string, more: Record<string, string> = {}) =>
    `/office/experts?${new URLSearchParams({ state, ...(search && { search }), ...more })}`
  return (
    <PageFrame
      ctx={ctx}
      here="experts"
      title="专家库"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '专家库' }]}
    >
      <div className="space-y-4">
        <Tabs
          label="专家状态"
          tabs={GROUPS.map(({ key, label, statuses }) => ({
            href: hrefOf(key),
            label,
            count: statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0),
            here: key === group.key,
          }))}
        />
        <search>
          <form method="get" action="/office/experts" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="state" value={group.key} />
            <div className="min-w-64 flex-1 sm:max-w-md">
              <label htmlFor="search" className="mb-1 block font-medium">
                姓名、单位或技术领域
              </label>
              <Input id="search" name="search" defaultValue={search} maxLength={100} autoComplete="off" />
            </div>
            <Button variant="primary">查询</Button>
            {search && <LinkButton href={`/office/experts?state=${group.key}`}>清除条件</LinkButton>}
          </form>
        </search>
        {lines.length === 0 ? (
          <EmptyState
            sentence={
              search
                ? `“${group.label}”中没有符合条件的专家。请换一个词，或清除条件再查。`
                : `现在没有“${group.label}”的专家。`
            }
          />
        ) : (
          <ExpertTable caption={`${group.label}的专家`} lines={lines} />
        )}
        <Pager
          page={page}
          total={total}
          noun="人"
          size={EXPERTS_PER_PAGE}
          hrefOf={(to) => hrefOf(group.key, { page: String(to) })}
        />
      </div>
    </PageFrame>
  )
}

function ExpertTable({ caption, lines }: { caption: string; lines: readonly ExpertLine[] }) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>姓名</HeadCell>
          <HeadCell>申请类型</HeadCell>
          <HeadCell>工作单位</HeadCell>
          <HeadCell>技术领域</HeadCell>
          <HeadCell>提交时间</HeadCell>
          <HeadCell>状态</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.accountId}>
            <Cell className="whitespace-nowrap">
              <TextLink href={`/office/experts/${line.accountId}`}>{line.listedName}</TextLink>
            </Cell>
            <Cell>{EXPERT_TYPES.find(({ value }) => value === line.applyType)?.label}</Cell>
            <Cell>{line.unitName}</Cell>
            <Cell>{line.techFields.map((code) => pathOf('techField', code)?.at(-1) ?? code).join('；')}</Cell>
            <Cell className="whitespace-nowrap">{line.submittedAt && timeWords(line.submittedAt)}</Cell>
            <Cell>
              <Badge kind={EXPERT_STATUS_KIND[line.status]}>{EXPERT_STATUS_WORDS[line.status]}</Badge>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
