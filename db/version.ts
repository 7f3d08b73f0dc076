import { readFileSync } from 'node:fs'
import path from 'node:path'
import { plainConnection } from './connection'

/** How the database's schema stands to this code's migrations. */
export async function schemaState(url: string): Promise<'same' | 'older' | 'newer'> {
  const sql = plainConnection(url)
  try {
    const [row] = await sql<{ last: string | null }[]>`
      select max(created_at)::text as last from drizzle.__drizzle_migrations`
    const [there, here] = [Number(row?.last ?? 0), lastMigration()]
    return there === here ? 'same' : there < here ? 'older' : 'newer'
  } catch (error) {
    // Never migrated: no such table or schema.
    if (['42P01', '3F000'].includes((error as { code?: string }).code ?? '')) return 'older'
    throw error
  } finally {
    await sql.end({ timeout: 5 })
  }
}

export function lastMigration(): number {
  const journal = path.join(import.meta.dirname, '../drizzle/meta/_journal.json')
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { when: number }[] }
  return Math.max(...entries.map((entry) => entry.when))
}
