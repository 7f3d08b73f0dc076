import { Cell, HeadCell, Table } from '@/components/ui/table'
import { VerbForm } from '@/components/ui/verb-form'
import { timeWords } from '@/components/words/figures'
import type { ApplicationLine } from '@/lib/operations/applications/list'
import { restore } from '../[id]/actions'

export function BinTable({ lines }: { lines: readonly ApplicationLine[] }) {
  return (
    <Table caption="回收站">
      <thead>
        <tr>
          <HeadCell>研发中心名称</HeadCell>
          <HeadCell>年度</HeadCell>
          <HeadCell>删除时间</HeadCell>
          <HeadCell pinned>操作</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Cell>{line.centerName || '（未填名称）'}</Cell>
            <Cell>{line.year}年度</Cell>
            <Cell>{line.deletedAt && timeWords(line.deletedAt)}</Cell>
            <Cell pinned>
              <VerbForm action={restore} fields={{ id: line.id }} label="恢复" size="small" />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
