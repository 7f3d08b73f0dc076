import { plainConnection } from '@/db/connection'

// What changes by itself while nobody does anything.
const RESTLESS = ['heartbeats']

/** Every row of the application's tables, as one text per table that differs when any row does. */
export async function allRows(url: string): Promise<Record<string, string>> {
  const sql = plainConnection(url)
  try {
    const tables = await sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = 'public' order by tablename`
    const counted = tables.filter(({ name }) => !RESTLESS.includes(name))
    const told = await Promise.all(
      counted.map(async ({ name }) => {
        const [row] = await sql<{ rows: number; hash: string }[]>`
          select count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
          from ${sql(name)} as t`
        return [name, `${row?.rows} rows, ${row?.hash}`] as const
      }),
    )
    return Object.fromEntries(told)
  } finally {
    await sql.end({ timeout: 5 })
  }
}
