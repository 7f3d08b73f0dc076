import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { plainConnection } from '@/db/connection'
import { type Postgres, startPostgres } from '@/scripts/postgres'
import { freePorts, isAlive, signal } from '@/scripts/processes'
import { databaseUrl } from '@/scripts/roles'

afterEach(() => vi.unstubAllEnvs())

/** A folder of mode 0700, which the user that PostgreSQL runs as could not even enter. */
async function aCluster() {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiaxing-cluster-'))
  const port = await freePorts()
  const started: Postgres[] = []
  onTestFinished(async () => {
    for (const one of started) await one.stop()
    for (const { data } of started) rmSync(data, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    start: async () => {
      const logFile = path.join(folder, 'log')
      const dir = path.join(folder, 'data')
      const one = await startPostgres({ dir, port, password: 'p', logFile, throwaway: true })
      started.push(one)
      return one
    },
    ask: async (statement: string) => {
      const sql = plainConnection(databaseUrl('postgres', 'p', port, 'postgres'))
      const rows = await sql.unsafe(statement)
      await sql.end()
      return [...rows]
    },
  }
}

describe.each([
  ['with setpriv', '0'],
  ['without setpriv', '1'],
])('the embedded PostgreSQL, %s', (_how, without) => {
  test('keeps its rows over a stop and over a server left behind', async () => {
    vi.stubEnv('NO_SETPRIV', without)
    const cluster = await aCluster()
    const first = await cluster.start()
    await cluster.ask('create table kept as select 7 as n')
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)

    const left = await cluster.start()
    const second = await cluster.start()
    expect(isAlive(left.pid)).toBe(false)
    expect(await cluster.ask('select n from kept')).toEqual([{ n: 7 }])

    signal(second.pid, 'SIGKILL')
    await cluster.start()
    expect(await cluster.ask('select n from kept')).toEqual([{ n: 7 }])
  })

  test('stores UTF-8 and finds Chinese by parts of it', async () => {
    vi.stubEnv('NO_SETPRIV', without)
    const cluster = await aCluster()
    await cluster.start()
    await cluster.ask('create extension pg_trgm')
    const [row] = await cluster.ask(
      `select current_setting('server_encoding') as encoding, array_length(show_trgm('嘉兴示例智能装备'), 1) as parts`,
    )
    expect(row).toMatchObject({ encoding: 'UTF8' })
    expect(row?.parts).toBeGreaterThan(5)
  })
})
