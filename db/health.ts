import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Db } from './client'
import { heartbeats } from './schema'

/** Says that a part is at work. To be called over one connection of its own, which stands for the program. */
export async function beat(db: Db, id: string, part: string): Promise<void> {
  const now = { backendPid: sql`pg_backend_pid()`, at: sql`now()` }
  await db
    .insert(heartbeats)
    .values({ id, part, ...now })
    .onConflictDoUpdate({ target: heartbeats.id, set: now })
  await db.delete(heartbeats).where(lt(heartbeats.at, sql`now() - interval '1 day'`))
}

export async function endBeat(db: Db, id: string): Promise<void> {
  await db.delete(heartbeats).where(eq(heartbeats.id, id))
}

/** Whether some program of this part has beaten lately and still holds its connection. */
export async function isBeating(db: Db, part: string): Promise<boolean> {
  const alive = sql`exists (select 1 from pg_stat_activity where pid = ${heartbeats.backendPid})`
  const found = await db
    .select({ id: heartbeats.id })
    .from(heartbeats)
    .where(and(eq(heartbeats.part, part), gt(heartbeats.at, sql`now() - interval '10 seconds'`), alive))
    .limit(1)
  return found.length > 0
}
