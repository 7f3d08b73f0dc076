import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seedDemo } from '@/db/seed/demo'
import { backup, restore } from '@/scripts/archive'
import { testDatabase } from '@/tests/support/database'
import { allRows } from '@/tests/support/rows'

const source = await testDatabase()
const empty = await testDatabase()
const folder = mkdtempSync(path.join(tmpdir(), 'jiaxing-backup-'))
const dataDir = path.join(folder, 'data')
const archive = path.join(folder, 'backup.tar')

/** Every stored file below a data folder, by path and content. */
const filesIn = (data: string) =>
  (
    readdirSync(path.join(data, 'files'), { recursive: true, withFileTypes: true }) as {
      name: string
      parentPath: string
      isFile: () => boolean
    }[]
  )
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map(
      (file) =>
        `${path.relative(data, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
    )
    .sort()

beforeAll(async () => {
  await source.db.transaction((tx) => seedDemo(tx, { dataDir, now: new Date() }))
  await backup(source.ownerUrl, dataDir, archive, new Date())
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a backup', () => {
  test('restored into an empty database and folder is the same rows and the same files', async () => {
    const target = await testDatabase()
    const there = path.join(folder, 'restored')
    const taken = await restore(target.ownerUrl, there, archive)
    expect(taken.files).toBeGreaterThan(0)
    expect(taken.missing).toEqual([])
    expect(await allRows(target.ownerUrl)).toEqual(await allRows(source.ownerUrl))
    expect(filesIn(there)).toEqual(filesIn(dataDir))
  })

  test('goes on counting after the highest restored number', async () => {
    const target = await testDatabase()
    await restore(target.ownerUrl, path.join(folder, 'counting'), archive)
    const next = sql`select nextval(pg_get_serial_sequence('unit_events', 'id'))::int as next, (select max(id) from unit_events) as last`
    const [row] = await target.owner.execute<{ next: number; last: number }>(next)
    expect(row?.last).toBeGreaterThan(0)
    expect(row?.next).toBe(Number(row?.last) + 1)
  })

  test('holds the rows of one moment, whatever is written meanwhile', async () => {
    const busy = await testDatabase()
    const pair = (n: number) =>
      busy.owner.execute(
        sql`with one as (insert into number_series (prefix) values (${`a${n}`}))
            insert into sign_in_failures (bucket) values (${`a${n}`})`,
      )
    await pair(0)
    let writing = true
    const writer = (async () => {
      for (let n = 1; writing; n++) await pair(n)
    })()
    const file = path.join(folder, 'busy.tar')
    await backup(busy.ownerUrl, dataDir, file, new Date())
    writing = false
    await writer

    const target = await testDatabase()
    await restore(target.ownerUrl, path.join(folder, 'busy'), file)
    const [row] = await target.owner.execute<{ series: number; failures: number }>(sql`
      select (select count(*) from number_series)::int as series, (select count(*) from sign_in_failures)::int as failures`)
    expect(row?.series).toBeGreaterThan(0)
    expect(row?.series).toBe(row?.failures)
  })

  test('brings the jobs that still wait', async () => {
    const waiting = await testDatabase()
    await waiting.owner.execute(
      sql`insert into pgboss.job (name, data) values ('print', '{"documentId":"x"}')`,
    )
    const file = path.join(folder, 'jobs.tar')
    await backup(waiting.ownerUrl, dataDir, file, new Date())
    const target = await testDatabase()
    await restore(target.ownerUrl, path.join(folder, 'jobs'), file)
    const jobs = await target.db.execute(sql`select name, data from pgboss.job`)
    expect([...jobs]).toEqual([{ name: 'print', data: { documentId: 'x' } }])
  })

  test('names a stored file that is not there, and is made all the same', async () => {
    const lost = path.join(folder, 'lost')
    const taken = await backup(source.ownerUrl, lost, path.join(folder, 'lost.tar'), new Date())
    expect(taken.files).toBe(0)
    expect(taken.missing.length).toBeGreaterThan(0)
  })
})

describe('restoring writes nothing and says why', () => {
  const copy = path.join(folder, 'copy.tar')
  beforeEach(() => writeFileSync(copy, readFileSync(archive)))
  const refusal = async (file: string, url: string) =>
    restore(url, path.join(folder, 'refused'), file).then(
      () => 'restored',
      (error: Error) => error.message,
    )
  const isEmpty = async () =>
    Object.values(await allRows(empty.ownerUrl)).every((rows) => rows.startsWith('0 rows'))

  test('when one byte has changed', async () => {
    const bytes = readFileSync(copy)
    // Within a row: of the empty tables before it there is nothing that could change.
    const at = bytes.indexOf('海宁示例新材料有限公司')
    bytes[at] = bytes[at]! ^ 1
    writeFileSync(copy, bytes)
    expect(await refusal(copy, empty.ownerUrl)).toMatch(/is damaged: rows\//)
    expect(await isEmpty()).toBe(true)
  })

  test('when the archive is cut off', async () => {
    truncateSync(copy, 20_000)
    expect(await refusal(copy, empty.ownerUrl)).toMatch(/is not a whole backup/)
    expect(await isEmpty()).toBe(true)
  })

  test('when the database already holds rows', async () => {
    const rows = await allRows(source.ownerUrl)
    expect(await refusal(copy, source.ownerUrl)).toMatch(/already holds rows/)
    expect(await allRows(source.ownerUrl)).toEqual(rows)
  })

  test('when the program is of another version', async () => {
    const older = await testDatabase()
    await older.owner.execute(sql`delete from drizzle.__drizzle_migrations where created_at =
      (select max(created_at) from drizzle.__drizzle_migrations)`)
    expect(await refusal(copy, older.ownerUrl)).toMatch(/another version of the program/)
  })
})
