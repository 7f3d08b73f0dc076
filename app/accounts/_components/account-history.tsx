import { Cell, HeadCell, Table } from '@/components/ui/table'
import { AUDIT_WORDS, detailWords } from '@/components/words/audit'
import { timeWords } from '@/components/words/figures'
import type { AuditRow } from '@/lib/domain/audit/chain'

/** What the audit log says of one account, the newest first. */
export function AccountHistory({ rows }: { rows: readonly AuditRow[] }) {
  if (rows.length === 0) return <p className="text-muted">还没有记录。</p>
  return (
    <Table caption="这个账号的变更和登录，最新的在前">
      <thead>
        <tr>
          <HeadCell>时间</HeadCell>
          <HeadCell>事项</HeadCell>
          <HeadCell>操作人</HeadCell>
          <HeadCell>说明</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, action, actorName, detail }) => {
          const { session: _, ...told } = detail ?? {}
          return (
            <tr key={id}>
              <Cell className="whitespace-nowrap">{timeWords(at)}</Cell>
              <Cell className="whitespace-nowrap">{AUDIT_WORDS[action]}</Cell>
              <Cell>{actorName}</Cell>
              <Cell>{detailWords(told) || '—'}</Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
