import { and, eq, lt, max, sql } from 'drizzle-orm'
import type { Db } from './client'
import { applications, filingChanges, presences } from './schema'

export type Beat = {
  filingId: string
  sessionId: string
  tab: string
  name: string
  step: string
  /** Up to which change the page knows. */
  since: number
}

/** `seenAgo` in milliseconds. */
export type Present = { name: string; step: string; seenAgo: number }
export type ChangeNote = { by: string; step: string; items: string[] }

/** What lies about of pages that said nothing for so long is swept away by whoever comes next. */
const SWEPT_MS = 60_000

/**
 * One question for all: says that this page is open, and answers who else has the form open and was seen after
 * `freshFrom`, and what others have changed since the page last asked.
 */
export async function beatAndLook(
  db: Db,
  { filingId, sessionId, tab, name, step, since }: Beat,
  now: Date,
  freshFrom: Date,
): Promise<{ others: Present[]; changes: ChangeNote[]; until: number }> {
  const at = sql`${now.toISOString()}::timestamptz`
  const swept = sql`${new Date(now.getTime() - SWEPT_MS).toISOString()}::timestamptz`
  const [found] = await db.execute<{ others: Present[]; changes: ChangeNote[]; until: string | null }>(sql`
    with swept as (
      delete from presences where (session_id, tab) in (
        select session_id, tab from presences
        where seen_at < ${swept} and session_id <> ${sessionId} for update skip locked)
    ), here as (
      insert into presences (session_id, tab, filing_id, name, step, seen_at)
      values (${sessionId}, ${tab}, ${filingId}, ${name}, ${step}, ${at})
      on conflict (session_id, tab) do update
        set filing_id = excluded.filing_id, step = excluded.step, seen_at = excluded.seen_at
    )
    select
      (select coalesce(json_agg(json_build_object(
          'name', name, 'step', step, 'seenAgo', round(extract(epoch from ${at} - seen_at) * 1000)) order by name, step), '[]')
        from (select name, step, max(seen_at) as seen_at from presences
          where filing_id = ${filingId} and session_id <> ${sessionId}
            and seen_at > ${freshFrom.toISOString()}::timestamptz
          group by name, step) as fresh) as others,
      (select coalesce(json_agg(json_build_object('by', by, 'step', step, 'items', items) order by id), '[]')
        from filing_changes
        where filing_id = ${filingId} and id > ${since} and session_id <> ${sessionId}) as changes,
      (select max(id) from filing_changes where filing_id = ${filingId}) as until`)
  return { others: found!.others, changes: found!.changes, until: Math.max(since, Number(found!.until ?? 0)) }
}

/** The page is left, unless it has gone on to another step already. */
export async function leavePage(db: Db, of: { sessionId: string; tab: string; step: string }): Promise<void> {
  await db
    .delete(presences)
    .where(and(eq(presences.sessionId, of.sessionId), eq(presences.tab, of.tab), eq(presences.step, of.step)))
}

/** A day later nobody has a page open that was drawn before. */
const KEPT_MS = 24 * 60 * 60_000

export async function insertFilingChange(
  db: Db,
  change: Omit<typeof filingChanges.$inferInsert, 'at'>,
  at: Date,
): Promise<void> {
  await db.insert(filingChanges).values({ ...change, at })
  await db
    .delete(filingChanges)
    .where(
      and(
        eq(filingChanges.filingId, change.filingId),
        lt(filingChanges.at, new Date(at.getTime() - KEPT_MS)),
      ),
    )
}

/** Up to which change a page knows that is drawn from now on; 0 before the first. */
export async function latestChange(db: Db, applicationId: string): Promise<number> {
  const [found] = await db
    .select({ id: max(filingChanges.id) })
    .from(filingChanges)
    .innerJoin(applications, eq(applications.filingId, filingChanges.filingId))
    .where(eq(applications.id, applicationId))
  return found?.id ?? 0
}
