import { AUDIT_WORDS, detailWords, objectWords } from '@/components/words/audit'
import { clockWords, dateWords } from '@/components/words/figures'
import { ROLE_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import type { AuditRow } from '@/lib/domain/audit/chain'
import { csvOf } from '@/lib/forms/csv'
import { exportAudit } from '@/lib/operations/audit/search'
import { filterOf } from '../filter'

const HEAD = ['编号', '时间', '操作人', '角色', '地址', '事项', '对象', '对象编号', '结果', '说明']

/** 导出: what the filter leaves, as a table that spreadsheet programs open. A POST, because taking it is put on record. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await requireCtx()
  const { filter } = filterOf(Object.fromEntries(new URL(request.url).searchParams))
  const exported = await exportAudit(ctx, filter)
  if (!exported.ok) return new Response(null, { status: 404 })
  return new Response(csvOf([HEAD, ...exported.value.map(cells)]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="audit-log.csv"',
      'cache-control': 'no-store',
    },
  })
}

const cells = (row: AuditRow): string[] => [
  String(row.id),
  `${dateWords(row.at)} ${clockWords(row.at)}`,
  row.actorName,
  row.actorRole ? ROLE_WORDS[row.actorRole] : '',
  row.address ?? '',
  AUDIT_WORDS[row.action],
  objectWords(row.objectKind),
  row.objectId,
  row.outcome === 'refused' ? '未成' : '完成',
  detailWords(row.detail),
]
