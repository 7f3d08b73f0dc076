import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inArray } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '@/db/client'
import { plainConnection } from '@/db/connection'
import { deliveries } from '@/db/schema'
import { sealAudit } from '@/lib/operations/audit/seal'
import { embeddedDatabase } from '@/scripts/database'
import { readRun } from '@/scripts/lock'
import { commandOf, freePorts, gone, isAlive, isFree, signal, until } from '@/scripts/processes'
import { demoSecrets } from '@/scripts/secrets'
import { type Launched, launchPlatform, processesOn } from '@/tests/support/launcher'
import { allRows } from '@/tests/support/rows'

const launched: Launched[] = []
const home = mkdtempSync(path.join(tmpdir(), 'jiaxing-up-'))
let port = 0
let current: Launched | undefined

beforeAll(async () => {
  port = await freePorts(4)
})
afterEach(async () => {
  await Promise.all(launched.splice(0).map((one) => one.end('SIGTERM')))
})
afterAll(async () => {
  await current?.end('SIGTERM')
  rmSync(home, { recursive: true, force: true })
})

/** The one platform that tests share as long as it runs: a first start takes much longer than a second. */
async function running(): Promise<Launched> {
  if (!current || !isAlive(current.pid)) {
    current = launchPlatform(home, port)
    await current.ready()
  }
  return current
}

function aDataDir(): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiaxing-up-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

/** Ended with its test. */
function launch(dataDir: string, port: number, environment?: Partial<NodeJS.ProcessEnv>): Launched {
  const platform = launchPlatform(dataDir, port, environment)
  launched.push(platform)
  return platform
}

const ownerUrl = ({ dataDir, port }: Launched) =>
  embeddedDatabase(dataDir, port + 2, demoSecrets(dataDir)).urls.owner

/** A row that only this test knows, so that a seed played in again would not look the same. */
async function leaveMark(platform: Launched): Promise<void> {
  const sql = plainConnection(ownerUrl(platform))
  await sql`insert into number_series (prefix, next) values (${`mark-${platform.pid}`}, 7)`
  await sql.end()
}

/** The worker has sent and sealed what the seed left it: from then on rows stay as they are. */
async function settled(platform: Launched): Promise<void> {
  const { db, end } = connect(ownerUrl(platform))
  const unsent = () => db.$count(deliveries, inArray(deliveries.state, ['waiting', 'retrying']))
  await expect.poll(unsent, { timeout: 60_000 }).toBe(0)
  await sealAudit(db, new Date())
  await end()
}

const pidsOf = (platform: Launched) => [platform.pid, ...platform.run().children.map(({ pid }) => pid)]
const isHealthy = async ({ port }: { port: number }) =>
  (await fetch(`http://127.0.0.1:${port}/api/health`)).status === 200
const postmasters = (dataDir: string) =>
  processesOn(dataDir).filter((pid) => commandOf(pid).includes(`postgres -D ${dataDir}`))
const allFree = async (port: number) =>
  (await Promise.all([port, port + 1, port + 2, port + 3].map((one) => isFree(one)))).every(Boolean)

describe('after a hard kill, the next start has the same rows, one postmaster and no orphan', () => {
  test.each([
    ['of the launcher alone', (platform: Launched) => [platform.pid]],
    ['of everything', pidsOf],
    ['of the database and the launcher', (platform: Launched) => pidsOf(platform).slice(0, 2)],
  ])('%s', async (_what, victims) => {
    const first = await running()
    await leaveMark(first)
    await settled(first)
    const rows = await allRows(ownerUrl(first))
    const old = pidsOf(first)
    for (const pid of victims(first)) signal(pid, 'SIGKILL')
    await gone(first.pid, 10_000)

    const second = await running()
    expect(await allRows(ownerUrl(second))).toEqual(rows)
    expect(postmasters(home)).toHaveLength(1)
    expect(old.filter((pid) => processesOn(home, old).includes(pid))).toEqual([])
    expect(second.run().children.map(({ name }) => name)).toEqual([
      'database',
      'stand-ins',
      'worker',
      'application',
    ])
  })

  test('of npm, which nobody else is told of', async () => {
    await current?.end('SIGTERM')
    const npm = spawn('npm', ['run', 'up'], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, PORT: String(port), DATA_DIR: home },
    })
    await until(() => isHealthy({ port }).catch(() => false), { withinMs: 120_000 })
    const old = [readRun(home)?.launcher.pid ?? 0]
    npm.kill('SIGKILL')

    const second = await running()
    expect(postmasters(home)).toHaveLength(1)
    expect(processesOn(home, old)).not.toContain(old[0])
    expect(await isHealthy(second)).toBe(true)
  })

  test('in the middle of the very first start', async () => {
    const dataDir = aDataDir()
    const port = await freePorts(4)
    const first = launchPlatform(dataDir, port)
    await until(() => first.output().includes('Starting PostgreSQL'), { withinMs: 60_000, everyMs: 5 })
    await first.end('SIGKILL')

    const second = launch(dataDir, port)
    await second.ready()
    expect(await isHealthy(second)).toBe(true)
    expect(postmasters(dataDir)).toHaveLength(1)
  })
})

test('a second start on a data folder in use says so in one sentence and leaves', async () => {
  const first = await running()
  const second = launch(home, await freePorts(4))
  expect(await second.exitCode()).toBe(1)
  expect(second.output().trim()).toBe(
    `${home} is already in use by the platform on port ${first.port}; nothing was started.`,
  )
  expect(await isHealthy(first)).toBe(true)
})

test('a taken port is named, and nothing is left running', async () => {
  const first = await running()
  const dataDir = aDataDir()
  const second = launch(dataDir, first.port)
  expect(await second.exitCode()).toBe(1)
  expect(second.output()).toContain(`Port ${first.port} is taken by another program.`)
  expect(processesOn(dataDir)).toEqual([])
})

test.each(['stand-ins', 'application'])('the %s that dies is started again', async (name) => {
  const platform = await running()
  const pid = () => platform.run().children.find((child) => child.name === name)?.pid
  const before = pid()
  signal(before as number, 'SIGKILL')
  await until(() => pid() !== before && isHealthy(platform).catch(() => false), { withinMs: 60_000 })
  expect(await isHealthy(platform)).toBe(true)
  expect(platform.output()).toContain(`The ${name} ended unexpectedly`)
})

test('two copies run side by side, and stopping one leaves the other alone, no process, no lock, no taken port', async () => {
  const other = await running()
  const dataDir = aDataDir()
  const one = launch(dataDir, await freePorts(4))
  await one.ready()
  expect(await isHealthy(one)).toBe(true)
  const pids = pidsOf(one)
  expect(await one.end('SIGTERM')).toBe(0)
  expect(processesOn(dataDir, pids)).toEqual([])
  expect(existsSync(path.join(dataDir, 'run.json'))).toBe(false)
  expect(existsSync(path.join(dataDir, 'postgres/postmaster.pid'))).toBe(false)
  expect(await allFree(one.port)).toBe(true)
  expect(await isHealthy(other)).toBe(true)
})

test('Ctrl-C while it is still starting stops everything too', async () => {
  const dataDir = aDataDir()
  const platform = launch(dataDir, await freePorts(4))
  await until(() => platform.output().includes('Migrating'), { withinMs: 60_000, everyMs: 5 })
  await platform.end('SIGINT')
  expect(processesOn(dataDir)).toEqual([])
  expect(await allFree(platform.port)).toBe(true)
  expect(existsSync(path.join(dataDir, 'run.json'))).toBe(false)
})

test('an outside database without an issuer is refused', async () => {
  const platform = launch(aDataDir(), await freePorts(4), {
    DATABASE_URL: 'postgres://app:x@db.example/platform',
    SSO_ISSUER: '',
  })
  expect(await platform.exitCode()).toBe(1)
  expect(platform.output()).toContain('SSO_ISSUER is not set')
})
