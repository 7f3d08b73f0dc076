import path from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import { PgBoss } from 'pg-boss'
import type postgres from 'postgres'
import { plainConnection } from './connection'
import { QUEUES } from './queues'

const FOLDER = path.join(import.meta.dirname, '../drizzle')

/** Any number: all that migrate this database ask for the same one. */
const LOCK = 330400

/** What the application writes once and nobody changes afterwards. */
export const APPEND_ONLY = [
  'application_events',
  'unit_events',
  'binding_events',
  'submissions',
  'expert_events',
  'audit_log',
  'audit_links',
]

/**
 * Brings the database to the schema of this code, forward only, as its owner. Whoever comes second waits and
 * then finds nothing to do. The application's role gets what it needs and owns nothing.
 */
export async function migrateDatabase(ownerUrl: string, applicationRole: string): Promise<void> {
  const sql = plainConnection(ownerUrl)
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await applyMigrations(drizzle(sql), { migrationsFolder: FOLDER })
    await installQueues(ownerUrl)
    await grant(sql, applicationRole)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false })
  await boss.start()
  try {
    for (const [name, options] of Object.entries(QUEUES)) {
      if (!(await boss.getQueue(name))) await boss.createQueue(name, options)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

async function grant(sql: postgres.Sql, applicationRole: string): Promise<void> {
  const role = sql(applicationRole)
  await sql.begin(async (tx) => {
    await tx`grant usage on schema public, pgboss, drizzle to ${role}`
    await tx`grant select, insert, update, delete on all tables in schema public, pgboss to ${role}`
    await tx`grant usage, select on all sequences in schema public, pgboss to ${role}`
    await tx`grant execute on all functions in schema pgboss to ${role}`
    await tx`grant select on all tables in schema drizzle to ${role}`
    await tx`revoke update, delete on ${sql(APPEND_ONLY)} from ${role}`
  })
}
