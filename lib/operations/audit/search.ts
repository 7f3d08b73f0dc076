import { type AuditFilter, findAudit, recordAudit } from '@/db/audit'
import type { AuditRow } from '@/lib/domain/audit/chain'
import { mayDo } from '@/lib/domain/duties'
import { ok, type Result, refuse } from '@/lib/result'
import { byOf, type Ctx } from '../context'

export type { AuditFilter } from '@/db/audit'

export const AUDIT_PAGE = 100

/** One page of the log, the newest first, and the id to go on from where there is more. */
export async function searchAudit(
  ctx: Ctx,
  input: { filter: AuditFilter; before?: number },
): Promise<Result<{ rows: AuditRow[]; next: number | null }>> {
  if (!mayDo(ctx.actor, 'audit.read')) return refuse({ code: 'not_found' })
  const found = await findAudit(ctx.db, input.filter, AUDIT_PAGE + 1, input.before)
  const rows = found.slice(0, AUDIT_PAGE)
  return ok({ rows, next: found.length > AUDIT_PAGE ? rows.at(-1)!.id : null })
}

/** More than this is taken in several exports, by date. */
export const EXPORTED_AT_MOST = 50_000

/** What the filter leaves, for a file of its own; that it was taken is put on record. */
export async function exportAudit(ctx: Ctx, filter: AuditFilter): Promise<Result<AuditRow[]>> {
  if (!mayDo(ctx.actor, 'audit.export')) return refuse({ code: 'not_found' })
  return ctx.db.transaction(async (tx) => {
    const rows = await findAudit(tx, filter, EXPORTED_AT_MOST)
    await recordAudit(tx, {
      ...byOf(ctx),
      action: 'audit.exported',
      object: { kind: 'audit', id: String(rows[0]?.id ?? 0) },
      detail: { rows: rows.length },
    })
    return ok(rows)
  })
}
