import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { gone } from './processes'
import { say } from './terminal'

/** A program that is kept running: started again when it ends by itself. */
export type Program = {
  name: string
  start: () => Promise<ChildProcess>
  /** How it is told to end; after ten seconds it is killed. */
  signal: NodeJS.Signals
  restartAfterMs: number
}

export type Kept = {
  name: string
  started: Promise<void>
  pid: () => number | undefined
  stop: () => Promise<void>
}

const MANY = 5
const SHORT_MS = 60_000

/** `changed` is called with every new process, `gaveUp` when it ended again and again. */
export function keepRunning(program: Program, changed: () => void, gaveUp: (reason: string) => void): Kept {
  const { name } = program
  let child: ChildProcess | undefined
  let stopping = false
  let ends: number[] = []

  const start = async (): Promise<void> => {
    const started = await program.start()
    child = started
    if (stopping) await end(started, program.signal)
    started.once('exit', (code, signal) => ended(code ?? signal))
    // It may have ended before anyone listened.
    if (started.exitCode !== null || started.signalCode !== null)
      ended(started.exitCode ?? started.signalCode)
    changed()
  }

  const ended = (how: number | string | null): void => {
    if (stopping) return
    child = undefined
    ends = [...ends, Date.now()].filter((at) => at > Date.now() - SHORT_MS)
    if (ends.length >= MANY) {
      gaveUp(`The ${name} ended ${MANY} times within a minute (last with ${how}).`)
      return
    }
    say(`The ${name} ended unexpectedly (${how}); starting it again.`)
    setTimeout(() => {
      if (!stopping) start().catch((error: Error) => ended(error.message))
    }, program.restartAfterMs)
  }

  const started = start()
  return {
    name,
    started,
    pid: () => child?.pid,
    stop: async () => {
      stopping = true
      await started.catch(() => {})
      if (child) await end(child, program.signal)
    },
  }
}

async function end(child: ChildProcess, name: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  child.kill(name)
  if (!(await gone(child.pid, 10_000))) child.kill('SIGKILL')
  await gone(child.pid, 5_000)
}

export type NodeProgram = { name: string; args: string[]; env: NodeJS.ProcessEnv; logFile: string }

/** Our own Node programs: on a leash that ends them with the launcher, in a group that Ctrl-C does not reach. */
export function startNode({ args, env, logFile }: NodeProgram): ChildProcess {
  const log = openLog(logFile)
  const child = spawn(process.execPath, ['--import', './scripts/leash.mjs', ...args], {
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
    env,
  })
  child.on('error', (error) => say(error.message))
  closeSync(log)
  return child
}

const LARGE = 10_000_000

/** One older log is kept. */
export function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true })
  if (existsSync(file) && statSync(file).size > LARGE) renameSync(file, `${file}.old`)
  return openSync(file, 'a', 0o600)
}

export function lastLines(file: string, count = 12): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n') : ''
}
