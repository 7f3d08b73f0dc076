import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { timeWords } from '@/components/words/figures'
import { holderWords } from '@/components/words/holder'
import { STATUS_KIND, STATUS_WORDS } from '@/components/words/status'
import { programmeByKey } from '@/lib/domain/programmes'
import type { ApplicationLine } from '@/lib/operations/applications/list'

/** A unit's applications: what, how far, who holds it since when and until when. */
export function ApplicationTable({ lines, now }: { lines: readonly ApplicationLine[]; now: Date }) {
  return (
    <Table caption="我的申报">
      <thead>
        <tr>
          <HeadCell>申报项目</HeadCell>
          <HeadCell>受理编号</HeadCell>
          <HeadCell>状态</HeadCell>
          <HeadCell>现在由谁办理</HeadCell>
          <HeadCell>截止时间</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Cell>
              <TextLink href={`/applications/${line.id}`}>
                {line.centerName || programmeByKey(line.programmeKey).name}
              </TextLink>
              <span className="block text-muted">
                {line.year}年度 {programmeByKey(line.programmeKey).name}
              </span>
            </Cell>
            <Cell className="whitespace-nowrap">{line.acceptNo ?? '提交后取得'}</Cell>
            <Cell>
              <Badge kind={STATUS_KIND[line.status]}>{STATUS_WORDS[line.status]}</Badge>
            </Cell>
            <Cell>{holderWords(line, now)}</Cell>
            <Cell className="whitespace-nowrap">
              {line.status === 'DRAFT' ? timeWords(line.closesAt) : '—'}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
