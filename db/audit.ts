import type { AuditEntry } from '@/lib/domain/audit/entry'
import type { Db } from './client'
import { auditLog } from './schema'

/** Puts on record what `tx` is about to do: written with it or not at all. */
export async function recordAudit(tx: Db, entry: AuditEntry): Promise<void> {
  const { object, ...rest } = entry
  await tx.insert(auditLog).values({ ...rest, objectKind: object.kind, objectId: object.id })
}
