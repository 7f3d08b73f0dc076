import { and, asc, desc, eq, gte, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { AuditRow, Link } from '@/lib/domain/audit/chain'
import type { AuditAction, AuditEntry } from '@/lib/domain/audit/entry'
import { mapTexts } from '@/lib/sealing/leaves'
import { withoutNumbers } from '@/lib/sealing/personal'
import type { Db } from './client'
import { containing } from './like'
import { auditLinks, auditLog } from './schema'

/** Puts on record what `tx` is about to do: written with it or not at all. */
export async function recordAudit(tx: Db, entry: AuditEntry): Promise<void> {
  const { object, ...rest } = entry
  await tx.insert(auditLog).values({
    ...rest,
    // Somebody may type their number where a name is asked, and this row is never changed again.
    actorName: withoutNumbers(rest.actorName),
    objectKind: object.kind,
    objectId: withoutNumbers(object.id),
    detail: rest.detail && (mapTexts(rest.detail, withoutNumbers) as typeof rest.detail),
  })
}

/** One at a time lays links. */
const SEALING = 330401

/** How far behind the newest sealed row one may still be uncommitted and turn up later. */
const LATE = 100_000

/** Holds the chain until the transaction ends; answers its last link. */
export async function holdChain(tx: Db): Promise<Link | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(${SEALING})`)
  const [last] = await tx.select().from(auditLinks).orderBy(desc(auditLinks.position)).limit(1)
  return last ?? null
}

/** Committed rows that no link seals yet, in their order. */
export async function unsealedRows(tx: Db, limit: number): Promise<AuditRow[]> {
  const newest = sql`coalesce((select max(log_id) from audit_links), 0) - ${LATE}`
  return (
    await tx
      .select({ row: auditLog })
      .from(auditLog)
      .leftJoin(auditLinks, eq(auditLinks.logId, auditLog.id))
      .where(and(isNull(auditLinks.logId), sql`${auditLog.id} > ${newest}`))
      .orderBy(asc(auditLog.id))
      .limit(limit)
  ).map(({ row }) => row)
}

export const layLinks = async (tx: Db, links: readonly (Link & { at: Date })[]): Promise<void> => {
  await tx.insert(auditLinks).values([...links])
}

/** Links after a position, each with its row, or null where the row is gone. */
export const linksAfter = (
  db: Db,
  position: number,
  limit: number,
): Promise<(Link & { row: AuditRow | null })[]> =>
  db
    .select({
      position: auditLinks.position,
      logId: auditLinks.logId,
      hash: auditLinks.hash,
      row: auditLog,
    })
    .from(auditLinks)
    .leftJoin(auditLog, eq(auditLog.id, auditLinks.logId))
    .where(sql`${auditLinks.position} > ${position}`)
    .orderBy(asc(auditLinks.position))
    .limit(limit)

/** How many rows of the log no link seals. */
export async function countUnsealed(db: Db): Promise<number> {
  const [found] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(auditLog)
    .leftJoin(auditLinks, eq(auditLinks.logId, auditLog.id))
    .where(isNull(auditLinks.logId))
  return found!.count
}

export type AuditFilter = {
  from?: Date
  until?: Date
  actor?: string
  action?: AuditAction
  object?: string
  /** Of which kind the object is: one id may be an account and an expert. */
  objectKind?: AuditRow['objectKind']
}

const filtered = ({ from, until, actor, action, object, objectKind }: AuditFilter): SQL | undefined =>
  and(
    from && gte(auditLog.at, from),
    until && lt(auditLog.at, until),
    actor ? containing(auditLog.actorName, actor) : undefined,
    action && eq(auditLog.action, action),
    object ? eq(auditLog.objectId, object) : undefined,
    objectKind ? eq(auditLog.objectKind, objectKind) : undefined,
  )

/** The newest first; `before` goes on where the last answer ended. */
export const findAudit = (db: Db, filter: AuditFilter, limit: number, before?: number): Promise<AuditRow[]> =>
  db
    .select()
    .from(auditLog)
    .where(and(filtered(filter), before === undefined ? undefined : lt(auditLog.id, before)))
    .orderBy(desc(auditLog.id))
    .limit(limit)
