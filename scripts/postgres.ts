import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type PostgresHome, postgresHome } from './postgres-home'
import { commandOf, gone, isAlive, signal, until } from './processes'

export type Postgres = {
  pid: number
  /** Where the data lies in the end. */
  data: string
  process: ChildProcess
  stop: () => Promise<void>
}

type Options = {
  /** The data folder. It is made on the first start. */
  dir: string
  port: number
  /** Of the superuser `postgres`, written at the first start. */
  password: string
  logFile: string
  /** For throw-away clusters: nothing waits for the disk. */
  throwaway?: boolean
}

/** Starts the embedded PostgreSQL and answers once it takes connections. */
export async function startPostgres(options: Options): Promise<Postgres> {
  const home = postgresHome(path.resolve(options.dir))
  mkdirSync(path.dirname(options.logFile), { recursive: true })
  mkdirSync(path.dirname(home.data), { recursive: true })
  if (home.data !== path.resolve(options.dir)) keepOutpost(home.data, options.dir)
  if (!existsSync(path.join(home.data, 'PG_VERSION'))) await createCluster(home, options)
  await endLeftover(home.data)

  // After a hard kill the kernel may still hold the old shared memory for a moment.
  for (let attempt = 1; ; attempt++) {
    const child = launch(home, options)
    const ready = await until(() => (child.exitCode === null ? isReady(home.data, child.pid) : 'ended'), {
      withinMs: 60_000,
      everyMs: 20,
    })
    if (ready === true) {
      return { pid: child.pid as number, data: home.data, process: child, stop: () => stopPostgres(child) }
    }
    child.kill('SIGKILL')
    if (attempt === 10) {
      throw new Error(`PostgreSQL did not start. Its last lines:\n${lastLines(options.logFile)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** Data that had to go elsewhere lives and dies with its folder here, where a note tells of it. */
function keepOutpost(data: string, dir: string): void {
  if (existsSync(dir)) return
  rmSync(data, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  writeFileSync(path.join(dir, 'elsewhere.txt'), `The database files lie in ${data}\n`)
}

/** Made beside its place and moved there when whole, so that an interrupted first start leaves no half. */
async function createCluster(home: PostgresHome, { password, logFile }: Options): Promise<void> {
  const half = `${home.data}.new`
  const passwordFile = `${home.data}.password`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  home.handOver(half)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  home.handOver(passwordFile)
  try {
    const child = run(home, logFile, 'initdb', [
      ...['-D', half, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      ...['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'],
    ])
    const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject))
    if (code !== 0) throw new Error(`initdb ended with ${code}. Its last lines:\n${lastLines(logFile)}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(half, home.data)
}

const launch = (home: PostgresHome, { port, logFile, throwaway }: Options): ChildProcess =>
  run(home, logFile, 'postgres', [
    ...['-D', home.data, '-p', String(port)],
    ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    ...['-c', 'max_connections=200', '-c', 'timezone=UTC', '-c', 'log_line_prefix=%m '],
    ...(throwaway
      ? [
          '-c',
          'fsync=off',
          '-c',
          'synchronous_commit=off',
          '-c',
          'full_page_writes=off',
          '-c',
          'wal_level=minimal',
        ]
      : []),
    ...(throwaway ? ['-c', 'max_wal_senders=0'] : []),
  ])

/** In a process group of its own: Ctrl-C in the terminal reaches the launcher only, which stops things in order. */
function run(home: PostgresHome, logFile: string, program: string, args: string[]): ChildProcess {
  const { file, args: all, uid, gid } = home.command(path.join(home.programs, 'bin', program), args)
  const log = openSync(logFile, 'a', 0o600)
  const child = spawn(file, all, {
    stdio: ['ignore', log, log],
    detached: true,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    cwd: '/',
    ...(uid === undefined ? {} : { uid, gid }),
  })
  closeSync(log)
  return child
}

/** The file's first line is the process, its eighth the state: what `pg_ctl` itself reads. */
function isReady(data: string, pid: number | undefined): boolean {
  const lines = pidFile(data)
  return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
}

function pidFile(data: string): string[] {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Ends the server that a killed launcher left behind. The caller holds the data folder's lock. */
export async function endLeftover(data: string): Promise<void> {
  const pid = Number(pidFile(data)[0])
  if (!pid) return
  if (!isAlive(pid) || !commandOf(pid).includes('postgres')) {
    // Its number may by now belong to another process, which PostgreSQL would take for itself.
    rmSync(path.join(data, 'postmaster.pid'), { force: true })
    return
  }
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    signal(pid, name)
    if (await gone(pid, 10_000)) return
  }
}

async function stopPostgres(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    child.kill(name)
    if (await gone(child.pid as number, 10_000)) return
  }
}

const lastLines = (file: string): string =>
  readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n')
