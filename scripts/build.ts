import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { asRunning, type Running } from './lock'
import { isAlive, startOf, until } from './processes'
import { actionsKey } from './secrets'
import { servedCopy } from './served'
import { during, say } from './terminal'

const SOURCES = ['app', 'components', 'lib', 'db', 'public']
const FILES = [
  ...['package-lock.json', 'tsconfig.json', 'next.config.ts', 'postcss.config.mjs'],
  ...['proxy.ts', 'instrumentation.ts', 'instrumentation-client.ts'],
]
const STAMP = '.next/sources'
const LOCK = '.local/build.json'
const LOG = '.local/build.log'

/**
 * Builds the application where the build is older than the sources. Of several that ask, one builds.
 * Answers the folder to serve from.
 */
export async function ensureBuild(): Promise<string> {
  mkdirSync('.local', { recursive: true, mode: 0o700 })
  await takeTurn()
  try {
    if (!isFresh()) await during('Building the application', 'one to two minutes', build)
    return servedCopy(readFileSync(STAMP, 'utf8'))
  } finally {
    rmSync(LOCK, { force: true })
  }
}

const isFresh = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesHash()

async function build(): Promise<void> {
  const sources = sourcesHash()
  rmSync(STAMP, { force: true })
  writeFileSync(LOG, '', { mode: 0o600 })
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: '',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey(),
    },
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => writeFileSync(LOG, chunk, { flag: 'a' }))
  }
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
  process.off('exit', end)
  if (code !== 0) throw new Error(`The build failed:\n\n${readFileSync(LOG, 'utf8').trim()}`)
  writeFileSync(STAMP, sources)
}

/** A build that another one started is waited for; one whose builder was killed is not. */
async function takeTurn(): Promise<void> {
  let tries = 0
  await until(
    () => {
      if (claim()) return true
      // The first may only have cleared away what a killed builder left.
      tries += 1
      if (tries === 3) say('Another start is building this clone; waiting for it …')
      return false
    },
    { withinMs: 15 * 60_000, everyMs: 300 },
  )
}

function claim(): boolean {
  try {
    writeFileSync(LOCK, JSON.stringify(asRunning('build', process.pid)), { flag: 'wx', mode: 0o600 })
    return true
  } catch {
    const builder = readBuilder()
    if (builder && !(isAlive(builder.pid) && startOf(builder.pid) === builder.startedAt)) {
      rmSync(LOCK, { force: true })
    }
    return false
  }
}

function readBuilder(): Running | undefined {
  try {
    return JSON.parse(readFileSync(LOCK, 'utf8'))
  } catch {
    return undefined
  }
}

/** Of all that the build reads: a newer date alone is no reason to build, an older file put back is one. */
function sourcesHash(): string {
  const hash = createHash('sha256').update(actionsKey())
  for (const file of [...SOURCES.flatMap(filesBelow), ...FILES].filter((name) => existsSync(name))) {
    hash.update(`${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? (readdirSync(folder, { recursive: true }) as string[])
        .map((name) => path.join(folder, name))
        .filter((name) => statSync(name).isFile() && !/\.test\.tsx?$/.test(name))
        .sort()
    : []
