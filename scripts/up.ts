import { type ChildProcess, spawn } from 'node:child_process'
import { ensureBuild } from './build'
import { embeddedDatabase } from './database'
import { applicationEnvironment } from './environment'
import { type Lock, liveRun, takeLock } from './lock'
import { platformOn } from './platform'
import { demoSecrets } from './secrets'
import { readSettings, type Settings } from './settings'
import { say } from './terminal'

const args = process.argv.slice(2)
const development = args.includes('--dev')
const bare = args.includes('--bare')
const script = args.includes('--run') ? args.slice(args.indexOf('--run') + 1) : undefined

let lock: Lock | undefined
let platform: ReturnType<typeof platformOn> | undefined
let running: ChildProcess | undefined
let ending = false

/** Ends once, whoever asks: a signal, a closed terminal, a killed npm, a platform that fell apart. */
async function leave(code: number, why?: string): Promise<void> {
  if (ending) return
  ending = true
  if (why) say(why)
  running?.kill()
  if (platform) await platform.stop()
  else lock?.release()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => leave(0, 'Stopping …'))
}
process.on('disconnect', () => leave(1))
// The terminal or pipe may be closed before the platform has stopped.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

async function main(): Promise<void> {
  const settings = readSettings(process.env)
  if (script) return leave(await runScript(settings, script))

  // Before the build: a second start is told at once, not after it.
  lock = await takeLock(settings.dataDir, settings.port)
  if (!lock) {
    const port = liveRun(settings.dataDir)?.port
    throw new Error(
      `${settings.dataDir} is already in use by the platform on port ${port}; nothing was started.`,
    )
  }
  const mode = development ? 'development' : { build: await ensureBuild() }
  platform = platformOn(settings, mode, lock, (reason) =>
    leave(1, `${reason} Stopping everything; the logs are in ${settings.dataDir}/logs.`),
  )
  await platform.start()
  if (ending) return
  say(`Logs are in ${settings.dataDir}/logs. Ctrl-C stops everything.`)
  if (settings.publicUrl !== `http://localhost:${settings.port}`)
    say(`Reached from outside as ${settings.publicUrl}`)
  console.log(`ready http://localhost:${settings.port}`)
}

/** With the database and the environment of this data folder, also beside a running platform. */
async function runScript(settings: Settings, [file, ...rest]: string[]): Promise<number> {
  const environment = await environmentOf()
  const child = spawn(process.execPath, ['--import', 'tsx', file ?? '', ...rest], {
    stdio: 'inherit',
    env: environment,
  })
  running = child
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1))
  })

  async function environmentOf(): Promise<NodeJS.ProcessEnv> {
    // An outside database is there already, and is migrated when its people want it to be.
    if (settings.databaseUrl) return { ...process.env, DATA_DIR: settings.dataDir } as NodeJS.ProcessEnv
    lock = await takeLock(settings.dataDir, settings.port)
    return lock ? ownDatabase(lock) : runningDatabase()
  }

  async function ownDatabase(held: Lock): Promise<NodeJS.ProcessEnv> {
    platform = platformOn(settings, bare ? 'empty database' : 'database only', held, (reason) =>
      leave(1, reason),
    )
    const { environment, urls } = await platform.start()
    return { ...environment, DATABASE_OWNER_URL: urls.owner }
  }

  function runningDatabase(): NodeJS.ProcessEnv {
    const port = liveRun(settings.dataDir)?.port ?? settings.port
    const secrets = demoSecrets(settings.dataDir)
    const { urls } = embeddedDatabase(settings.dataDir, port + 2, secrets)
    const there = { ...settings, port, publicUrl: process.env.PUBLIC_URL || `http://localhost:${port}` }
    return { ...applicationEnvironment(there, secrets, urls), DATABASE_OWNER_URL: urls.owner }
  }
}

main().catch((error: Error) => {
  if (!ending) console.error(error.message)
  leave(1)
})
