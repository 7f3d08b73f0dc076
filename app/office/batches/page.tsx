import { notFound } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { BATCH_STATE_KIND, BATCH_STATE_WORDS } from '@/components/words/batches'
import { timeWords } from '@/components/words/figures'
import { requireCtx } from '@/lib/auth/ctx'
import { batchState } from '@/lib/domain/batches/state'
import { mayDo } from '@/lib/domain/duties'
import { findProgramme } from '@/lib/domain/programmes'
import { type BatchLine, listBatchesFor } from '@/lib/operations/batches/list'
import { PageFrame } from '../../_components/page-frame'

export const metadata = { title: '批次管理' }

/** 批次管理: the rounds of every programme, the newest year first. */
export default async function BatchesPage() {
  const ctx = await requireCtx()
  const list = await listBatchesFor(ctx)
  if (!list.ok) notFound()
  return (
    <PageFrame
      ctx={ctx}
      here="batches"
      title="批次管理"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '批次管理' }]}
      aside={
        mayDo(ctx.actor, 'batches.prepare') && (
          <LinkButton href="/office/batches/new" variant="primary">
            新增批次
          </LinkButton>
        )
      }
    >
      <p className="mb-4 max-w-writing text-muted">
        经办人准备批次，负责人发布后申报单位才能看到。发布后只能调整时间、宽限和说明，并写明原因。
      </p>
      {list.value.length === 0 ? (
        <EmptyState sentence="还没有批次。请点“新增批次”准备第一个。" />
      ) : (
        <Batches lines={list.value} now={ctx.now} />
      )}
    </PageFrame>
  )
}

function Batches({ lines, now }: { lines: readonly BatchLine[]; now: Date }) {
  return (
    <Table caption="各申报项目的批次，年度新的在前">
      <thead>
        <tr>
          <HeadCell>年度</HeadCell>
          <HeadCell>申报项目</HeadCell>
          <HeadCell>状态</HeadCell>
          <HeadCell>申报时间</HeadCell>
          <HeadCell>区县审核截止</HeadCell>
          <HeadCell numeric>填报中</HeadCell>
          <HeadCell numeric>已提交</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const state = batchState(line, now)
          return (
            <tr key={line.id}>
              <Cell className="whitespace-nowrap">{line.year}年度</Cell>
              <Cell>
                <TextLink href={`/office/batches/${line.id}`}>
                  {findProgramme(line.programmeKey)?.name ?? line.programmeKey}
                  <span className="sr-only"> {line.year}年度</span>
                </TextLink>
              </Cell>
              <Cell>
                <Badge kind={BATCH_STATE_KIND[state]}>{BATCH_STATE_WORDS[state]}</Badge>
              </Cell>
              <Cell className="whitespace-nowrap">
                {timeWords(line.opensAt)} 起
                <br />
                {timeWords(line.closesAt)} 止
              </Cell>
              <Cell className="whitespace-nowrap">{timeWords(line.countyClosesAt)}</Cell>
              <Cell numeric>{line.drafts}</Cell>
              <Cell numeric>{line.submitted}</Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
