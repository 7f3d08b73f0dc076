import { and, asc, getTableColumns, is, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { mapTexts } from '@/lib/sealing/leaves'
import { keyIdOf } from '@/lib/sealing/seal'
import type { Db } from './client'
import { currentKey } from './keys'
import * as schema from './schema'
import { JSON_TYPE, NOTE_TYPE, numberHash, openText, sealNumbers, sealText, TEXT_TYPE } from './sealed'

/** A table with sealed columns, as the change of keys goes through it. */
type SealedTable = { name: string; table: PgTable; id: PgColumn[]; sealed: SealedColumn[] }
type SealedColumn = { key: string; column: PgColumn; json: boolean; renew: Renew; hashKey?: string }
/** The same value under the current key. */
type Renew = (text: string, name?: string) => string

const renewed =
  (plain: Renew): Renew =>
  (text, name) => {
    const id = keyIdOf(text)
    if (id === currentKey().id) return text
    return id === null ? plain(text, name) : sealText(openText(text))
  }
const TYPES = new Map<unknown, { json: boolean; renew: Renew }>([
  [TEXT_TYPE, { json: false, renew: renewed(sealText) }],
  [NOTE_TYPE, { json: false, renew: renewed(sealNumbers) }],
  [JSON_TYPE, { json: true, renew: renewed(sealNumbers) }],
])

/** Every column of the schema that is sealed. The hash of `idNo` is the column `idNoHash` beside it. */
export const SEALED: SealedTable[] = Object.values(schema as Record<string, unknown>).flatMap((table) => {
  if (!is(table, PgTable)) return []
  const { name, primaryKeys } = getTableConfig(table)
  const columns = Object.entries(getTableColumns(table)) as [string, PgColumn][]
  const sealed = columns.flatMap(([key, column]) => {
    const { customTypeParams } = (column as unknown as { config: { customTypeParams?: unknown } }).config
    const type = TYPES.get(customTypeParams)
    const hashKey = columns.some(([other]) => other === `${key}Hash`) ? `${key}Hash` : undefined
    return type ? [{ key, column, hashKey, ...type }] : []
  })
  const id = primaryKeys[0]?.columns ?? columns.map(([, column]) => column).filter(({ primary }) => primary)
  return sealed.length > 0 ? [{ name, table, id, sealed }] : []
})

const BATCH = 200

/**
 * Goes through all rows once, in small batches, and puts what another key sealed, or none, under the current one. A
 * row is changed only as long as it is as it was read, so that nothing written meanwhile is lost; `missed` counts
 * those, for the next time through. As the owner: what was submitted is resealed too, and says the same.
 */
export async function resealOnce(db: Db): Promise<{ resealed: number; missed: number }> {
  const sum = { resealed: 0, missed: 0 }
  for (const one of SEALED) {
    let after: unknown[] | undefined
    do {
      const rows = await batchOf(db, one, after)
      for (const row of rows) {
        for (const column of one.sealed) {
          const done = await resealValue(db, one, column, row)
          if (done !== null) sum[done ? 'resealed' : 'missed'] += 1
        }
      }
      after = rows.length === BATCH ? idOf(one, rows.at(-1)!) : undefined
    } while (after)
  }
  return sum
}

type Row = Record<string, unknown>
const idOf = ({ id }: SealedTable, row: Row) => id.map((_, at) => row[`id${at}`])
const list = (parts: unknown[]) =>
  sql.join(
    parts.map((part) => sql`${part}`),
    sql`, `,
  )

function batchOf(db: Db, { table, id, sealed }: SealedTable, after: unknown[] | undefined): Promise<Row[]> {
  const fields = Object.fromEntries([
    ...id.map((column, at) => [`id${at}`, sql`${column}`]),
    ...sealed.map(({ key, column }) => [key, sql`${column}::text`]),
    ...sealed.flatMap(({ hashKey }) =>
      hashKey ? [[hashKey, sql`${getTableColumns(table)[hashKey]}`] as const] : [],
    ),
  ]) as Record<string, SQL>
  return db
    .select(fields)
    .from(table)
    .where(after && sql`(${list(id)}) > (${list(after)})`)
    .orderBy(...id.map((column) => asc(column)))
    .limit(BATCH)
}

/** Null where there is nothing to do, false where somebody wrote a moment before. */
async function resealValue(
  db: Db,
  { table, id, ...one }: SealedTable,
  { key, column, json, renew, hashKey }: SealedColumn,
  row: Row,
): Promise<boolean | null> {
  const was = row[key]
  if (typeof was !== 'string') return null
  const now = json ? renewedJson(was, renew) : renew(was)
  const hash = hashKey && numberHash(openText(now))
  if (now === was && (!hashKey || hash === row[hashKey])) return null
  const set: Row = { [key]: json ? sql`${now}::jsonb` : sql`${now}`, ...(hashKey && { [hashKey]: hash }) }
  const ids = idOf({ table, id, ...one }, row)
  const saved = await db
    .update(table)
    .set(set)
    .where(and(sql`(${list(id)}) = (${list(ids)})`, sql`${column}::text = ${was}`))
    .returning({ id: sql`1` })
  return saved.length > 0
}

function renewedJson(text: string, renew: Renew): string {
  const value = JSON.parse(text)
  const now = mapTexts(value, renew)
  return now === value ? text : JSON.stringify(now)
}

/** How many rows name each key, the search hashes included. */
export async function rowsByKey(db: Db): Promise<Map<string, number>> {
  const sum = new Map<string, number>()
  for (const { table, sealed } of SEALED) {
    for (const { column, json, hashKey } of sealed) {
      // A quotation mark within a text is written `\"`: what somebody typed is never taken for a sealed value.
      const begins = json ? String.raw`(?:^|[ \[{,:])"sealed:1:([a-z0-9]+):` : '^sealed:1:([a-z0-9]+):'
      const named = sql`(select distinct m[1] as id from regexp_matches(${column}::text, ${begins}, 'g') as m)`
      await count(
        sql`select named.id as key, count(*)::int as rows from ${table}, lateral ${named} as named group by named.id`,
      )
      if (!hashKey) continue
      const hash = getTableColumns(table)[hashKey]
      await count(sql`select split_part(${hash}, ':', 1) as key, count(*)::int as rows from ${table}
        where ${hash} is not null group by 1`)
    }
  }
  return sum

  async function count(query: SQL): Promise<void> {
    for (const { key, rows } of await db.execute<{ key: string; rows: number }>(query)) {
      sum.set(key, (sum.get(key) ?? 0) + rows)
    }
  }
}

/** Waits until every transaction that is open now has ended: what they write is seen afterwards. */
export async function olderTransactionsEnded(db: Db, pause: () => Promise<void>): Promise<void> {
  const [mark] = await db.execute<{ xid: string }>(sql`select pg_current_xact_id()::text as xid`)
  for (;;) {
    const [row] = await db.execute<{ done: boolean }>(
      sql`select pg_snapshot_xmin(pg_current_snapshot()) > ${mark!.xid}::xid8 as done`,
    )
    if (row!.done) return
    await pause()
  }
}
