import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePorts, parentOf, signal, until } from '@/scripts/processes'
import { type Launched, launchPlatform } from '@/tests/support/launcher'

let platform: Launched
let dataDir: string

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'jiaxing-health-'))
  platform = launchPlatform(dataDir, await freePorts(4))
  await platform.ready()
})
afterAll(async () => {
  await platform.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

const WELL = { status: 'ok', database: 'ok', storage: 'ok', pdf: 'ok' }

async function health(): Promise<{ code: number; told: Record<string, string> }> {
  const response = await fetch(`http://127.0.0.1:${platform.port}/api/health`)
  return { code: response.status, told: await response.json() }
}

/** Asks until the answer has this status, and answers with it. */
const told = async (code: number) => {
  const found = await until(
    async () => {
      const answer = await health()
      return answer.code === code ? answer.told : undefined
    },
    { withinMs: 40_000 },
  )
  return found ?? `never answered ${code}`
}

const pidOf = (name: string) => platform.run().children.find((one) => one.name === name)?.pid as number
const send = (name: string, what: NodeJS.Signals) => signal(pidOf(name), what)

/** The server and every connection of it. */
const sendToDatabase = (what: NodeJS.Signals) => {
  const all = readdirSync('/proc').map(Number).filter(Boolean)
  for (const pid of all.filter((one) => parentOf(one) === pidOf('database'))) signal(pid, what)
  send('database', what)
}

describe('/api/health answers 503 and names', () => {
  test.each([
    ['the database when it is killed', () => send('database', 'SIGKILL'), () => {}],
    ['the database when it hangs', () => sendToDatabase('SIGSTOP'), () => sendToDatabase('SIGCONT')],
  ])('%s, and 200 again afterwards', async (_what, hurt, heal) => {
    expect(await told(200)).toEqual(WELL)
    hurt()
    expect(await told(503)).toEqual({ status: 'failing', database: 'failing', storage: 'ok', pdf: 'unknown' })
    heal()
    expect(await told(200)).toEqual(WELL)
  })

  test.each([
    ['the printing when the worker is killed', () => send('worker', 'SIGKILL'), () => {}],
    ['the printing when the worker is stopped', () => send('worker', 'SIGTERM'), () => {}],
    ['the printing when the worker hangs', () => send('worker', 'SIGSTOP'), () => send('worker', 'SIGCONT')],
  ])('%s, and 200 again afterwards', async (_what, hurt, heal) => {
    expect(await told(200)).toEqual(WELL)
    hurt()
    expect(await told(503)).toEqual({ status: 'failing', database: 'ok', storage: 'ok', pdf: 'failing' })
    heal()
    expect(await told(200)).toEqual(WELL)
  })

  test('the storage when it takes no files, and 200 again afterwards', async () => {
    // Root may write to a read-only folder, but nobody can write into a file as if it were one.
    const folder = path.join(dataDir, 'files')
    renameSync(folder, `${folder}.away`)
    writeFileSync(folder, '')
    expect(await told(503)).toEqual({ status: 'failing', database: 'ok', storage: 'failing', pdf: 'ok' })
    rmSync(folder)
    renameSync(`${folder}.away`, folder)
    expect(await told(200)).toEqual(WELL)
  })
})
