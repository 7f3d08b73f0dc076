import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { AUDIT_WORDS, detailWords, objectWords } from '@/components/words/audit'
import { clockWords, dateWords } from '@/components/words/figures'
import { ROLE_WORDS } from '@/components/words/status'
import type { AuditRow } from '@/lib/domain/audit/chain'

export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  return (
    <Table caption="审计日志，最新的在前">
      <thead>
        <tr>
          <HeadCell>时间</HeadCell>
          <HeadCell>操作人</HeadCell>
          <HeadCell>角色</HeadCell>
          <HeadCell>地址</HeadCell>
          <HeadCell>事项</HeadCell>
          <HeadCell>对象</HeadCell>
          <HeadCell>结果</HeadCell>
          <HeadCell>说明</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Cell className="whitespace-nowrap">
              {dateWords(row.at)} {clockWords(row.at)}
            </Cell>
            <Cell>{row.actorName}</Cell>
            <Cell className="whitespace-nowrap">{row.actorRole ? ROLE_WORDS[row.actorRole] : '—'}</Cell>
            <Cell className="whitespace-nowrap">{row.address ?? '—'}</Cell>
            <Cell className="whitespace-nowrap">{AUDIT_WORDS[row.action]}</Cell>
            <Cell>
              {objectWords(row.objectKind)}{' '}
              <TextLink href={`/audit?object=${encodeURIComponent(row.objectId)}`}>
                {row.objectId.slice(0, 8)}
              </TextLink>
            </Cell>
            <Cell>
              {row.outcome === 'refused' ? (
                <Badge kind="danger">未成</Badge>
              ) : (
                <Badge kind="done">完成</Badge>
              )}
            </Cell>
            <Cell>{detailWords(row.detail) || '—'}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
