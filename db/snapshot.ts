import type { Readable, Writable } from 'node:stream'
import type postgres from 'postgres'
import { plainConnection } from './connection'

export type Table = { schema: string; name: string; columns: string[] }

/** Jobs that are done tell nothing that the documents do not. */
const JOBS = { schema: 'pgboss', name: 'job', rows: "where state < 'completed'" }

/** Beats belong to running programs and open pages, which will not be there in the restored house. */
const LEFT_OUT = ['heartbeats', 'presences']

/** One view of all rows, unchanged while others go on writing. */
export async function inSnapshot<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = plainConnection(url)
  try {
    return (await sql.begin('isolation level repeatable read read only', (tx) =>
      work(tx as unknown as postgres.Sql),
    )) as T
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** The application's tables, each after those that its rows point to, and the waiting jobs. */
export async function tablesOf(sql: postgres.Sql): Promise<Table[]> {
  const found = await sql<(Table & { needs: string[] })[]>`
    select 'public' as schema, t.relname as name,
      (select array_agg(attname::text order by attnum) from pg_attribute
        where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select coalesce(array_agg(distinct confrelid::regclass::text), '{}') from pg_constraint
        where conrelid = t.oid and contype = 'f' and confrelid <> t.oid) as needs
    from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' order by t.relname`
  const [jobs] = await sql<{ columns: string[] }[]>`
    select array_agg(attname::text order by attnum) as columns from pg_attribute
    where attrelid = 'pgboss.job'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`

  const sorted: Table[] = []
  const waiting = found.filter(({ name }) => !LEFT_OUT.includes(name))
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ needs }) =>
      needs.every((need) => sorted.some(({ name }) => name === need)),
    )
    const [next] = waiting.splice(at, 1)
    if (at < 0 || !next) throw new Error('the tables point to each other in a circle')
    sorted.push({ schema: next.schema, name: next.name, columns: next.columns })
  }
  return [...sorted, { schema: JOBS.schema, name: JOBS.name, columns: jobs?.columns ?? [] }]
}

export function readRows(sql: postgres.Sql, { schema, name, columns }: Table): Promise<Readable> {
  const rows = schema === JOBS.schema ? JOBS.rows : ''
  return sql.unsafe(`copy (select ${listed(columns)} from ${schema}.${name} ${rows}) to stdout`).readable()
}

export const writeRows = (sql: postgres.Sql, { schema, name, columns }: Table): Promise<Writable> =>
  sql.unsafe(`copy ${schema}.${name} (${listed(columns)}) from stdin`).writable()

/** Numbers given out by the database go on after the highest that was restored. */
export async function continueNumbers(sql: postgres.Sql): Promise<void> {
  const identities = await sql<{ table: string; column: string }[]>`
    select attrelid::regclass::text as table, attname::text as column from pg_attribute
    where attidentity <> '' and attrelid in
      (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')`
  for (const { table, column } of identities) {
    await sql.unsafe(
      `select setval(pg_get_serial_sequence('${table}', '${column}'), coalesce(max(${column}), 0) + 1, false) from ${table}`,
    )
  }
}

/** Where the bytes of all rows lie, below the data folder. */
export async function storedFiles(sql: postgres.Sql): Promise<{ folder: string; key: string }[]> {
  return sql`
    select 'files/stored' as folder, storage_key as key from files where storage_key is not null and state = 'stored'
    union all
    select 'files/documents', storage_key from documents where storage_key is not null
    order by 1, 2`
}

const listed = (columns: string[]) => columns.map((column) => `"${column}"`).join(', ')
