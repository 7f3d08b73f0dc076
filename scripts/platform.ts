import path from 'node:path'
import { readKeysFrom } from '@/db/keys'
import { migrateDatabase } from '@/db/migrate'
import { type Kept, keepRunning, lastLines, type Program, startNode } from './children'
import { embeddedDatabase, prepareDatabase, seedOnce, type Urls } from './database'
import { applicationEnvironment, standinsEnvironment } from './environment'
import { asRunning, type Lock } from './lock'
import { isFree, until } from './processes'
import { demoSecrets, ensureSealingKeys } from './secrets'
import type { Settings } from './settings'
import { during, say } from './terminal'

/**
 * What is started besides the database: the build in a folder, the sources with live reload, or nothing.
 * The empty database is migrated, but gets no demo people.
 */
type Mode = { build: string } | 'development' | 'database only' | 'empty database'

type Platform = {
  /** Starts everything in order and answers when it is healthy, with the environment for scripts beside it. */
  start: () => Promise<{ environment: NodeJS.ProcessEnv; urls: Urls }>
  /** May be called at any time, also while starting. */
  stop: () => Promise<void>
}

/** Everything that runs on one data folder. `gaveUp` is called if it falls apart later. */
export function platformOn(
  settings: Settings,
  mode: Mode,
  lock: Lock,
  gaveUp: (reason: string) => void,
): Platform {
  const { dataDir, port } = settings
  const secrets = demoSecrets(dataDir)
  // The demo data is played in by this process itself.
  readKeysFrom(ensureSealingKeys(dataDir))
  const kept: Kept[] = []
  let stopping: Promise<void> | undefined

  const logFile = (name: string) => path.join(dataDir, 'logs', `${name}.log`)
  const note = () => {
    const running = kept.flatMap(({ name, pid }) => (pid() ? [asRunning(name, pid() as number)] : []))
    if (!stopping) lock.update({ children: running })
  }

  async function keep(program: Program): Promise<void> {
    if (stopping) return
    const one = keepRunning(program, note, gaveUp)
    kept.push(one)
    await one.started
  }
  const keepNode = (name: string, args: string[], env: NodeJS.ProcessEnv) =>
    keep({
      name,
      start: async () => startNode({ name, args, env, logFile: logFile(name) }),
      signal: 'SIGTERM',
      restartAfterMs: 2_000,
    })

  async function startDatabase(): Promise<Urls> {
    if (settings.databaseUrl && settings.databaseOwnerUrl) {
      const { databaseUrl, databaseOwnerUrl } = settings
      const role = decodeURIComponent(new URL(databaseUrl).username)
      await during('Migrating the database', '1 s', () => migrateDatabase(databaseOwnerUrl, role))
      return { application: databaseUrl, owner: databaseOwnerUrl, standins: '' }
    }
    const embedded = embeddedDatabase(dataDir, port + 2, secrets)
    await during('Starting PostgreSQL', '1 s, 3 s the first time', () =>
      keep({
        name: 'database',
        start: async () => (await embedded.start()).process,
        signal: 'SIGINT',
        // Long enough for /api/health to be seen telling of it.
        restartAfterMs: 3_000,
      }),
    )
    await during('Migrating the database', '1 s', () =>
      prepareDatabase(embedded.superuserUrl, embedded.urls, secrets),
    )
    if (mode !== 'empty database') await seedOnce(embedded.urls.application, dataDir)
    return embedded.urls
  }

  return {
    start: async () => {
      await refuseTakenPorts(settings, mode)
      const urls = await startDatabase()
      const environment = applicationEnvironment(settings, secrets, urls)
      if (mode === 'database only' || mode === 'empty database') return { environment, urls }

      if (!settings.databaseUrl) {
        await keepNode('stand-ins', tsx('standins/main.ts'), standinsEnvironment(settings, environment, urls))
      }
      await keepNode('worker', tsx('scripts/worker.ts'), environment)
      await keepNode('application', nextArgs(settings, mode), {
        ...environment,
        ...(mode === 'development' ? { NODE_ENV: 'development' } : { NEXT_DIST_DIR: mode.build }),
      })
      await during('Starting the application', '5 s', () => healthy(settings, logFile))
      return { environment, urls }
    },
    stop: () => {
      stopping ??= stopAll(kept, lock)
      return stopping
    },
  }
}

const tsx = (script: string) => ['--import', 'tsx', script]

const nextArgs = ({ host, port }: Settings, mode: Mode) => [
  'node_modules/next/dist/bin/next',
  mode === 'development' ? 'dev' : 'start',
  ...['-H', host, '-p', String(port)],
]

/** The database goes last: the others still have something to write while they end. */
async function stopAll(kept: Kept[], lock: Lock): Promise<void> {
  lock.update({ stopping: true })
  const [database, others] = [
    kept.filter(({ name }) => name === 'database'),
    kept.filter(({ name }) => name !== 'database'),
  ]
  await Promise.all(others.map((one) => one.stop()))
  await Promise.all(database.map((one) => one.stop()))
  lock.release()
}

async function refuseTakenPorts({ port, host, databaseUrl }: Settings, mode: Mode): Promise<void> {
  const alone = mode === 'database only' || mode === 'empty database'
  const wanted = databaseUrl ? [port] : alone ? [port + 2] : [port, port + 1, port + 2, port + 3]
  for (const one of wanted) {
    if (await isFree(one, one >= port + 2 ? '127.0.0.1' : host)) continue
    throw new Error(
      `Port ${one} is taken by another program. Please end that, or choose another PORT ` +
        `(it needs ${wanted.join(', ')}; two platforms want PORTs at least 10 apart).`,
    )
  }
}

async function healthy(settings: Settings, logFile: (name: string) => string): Promise<void> {
  let answer = 'no answer'
  const ask = async () => {
    try {
      const response = await fetch(`http://${settings.host}:${settings.port}/api/health`, {
        signal: AbortSignal.timeout(5_000),
      })
      answer = await response.text()
      return response.ok
    } catch {
      return false
    }
  }
  if (await until(ask, { withinMs: 120_000, everyMs: 100 })) return
  for (const name of ['application', 'worker', 'stand-ins']) say(`${name}:\n${lastLines(logFile(name))}`)
  throw new Error(`The platform did not become healthy: /api/health says ${answer}.`)
}
