import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gone, isAlive, signal, startOf, until } from './processes'

export type Running = { name: string; pid: number; startedAt: string }

/** `run.json` in the data folder: who works there, on which port, with which children. */
export type Run = { launcher: Running; port: number; stopping: boolean; children: Running[] }

export type Lock = { update: (change: Partial<Run>) => void; release: () => void }

const fileOf = (dataDir: string) => path.join(dataDir, 'run.json')
const runs = ({ pid, startedAt }: Running) => isAlive(pid) && startOf(pid) === startedAt
export const asRunning = (name: string, pid: number): Running => ({ name, pid, startedAt: startOf(pid) })

export function readRun(dataDir: string): Run | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))
  } catch {
    return undefined
  }
}

/** The launcher that works on this data folder now, if any. */
export function liveRun(dataDir: string): Run | undefined {
  const run = readRun(dataDir)
  return run && runs(run.launcher) ? run : undefined
}

/**
 * Takes the data folder for this process. What a hard-killed launcher left running is ended first.
 * Undefined where another launcher works there.
 */
export async function takeLock(dataDir: string, port: number): Promise<Lock | undefined> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  let run: Run = { launcher: asRunning('launcher', process.pid), port, stopping: false, children: [] }
  while (!claim(dataDir, run)) {
    if (!(await becomesFree(dataDir))) return undefined
    await clear(dataDir)
  }
  return {
    update: (change) => {
      run = { ...run, ...change }
      write(dataDir, run)
    },
    release: () => rmSync(fileOf(dataDir), { force: true }),
  }
}

/** A hard link is made whole or not at all, and never over another one. */
function claim(dataDir: string, run: Run): boolean {
  const own = `${fileOf(dataDir)}.${process.pid}`
  writeFileSync(own, JSON.stringify(run), { mode: 0o600 })
  try {
    linkSync(own, fileOf(dataDir))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

function write(dataDir: string, run: Run): void {
  const next = `${fileOf(dataDir)}.next`
  writeFileSync(next, JSON.stringify(run), { mode: 0o600 })
  renameSync(next, fileOf(dataDir))
}

/** A launcher that was just told to stop, or whose terminal was just closed, is given time to leave. */
async function becomesFree(dataDir: string): Promise<boolean> {
  const left = () => !liveRun(dataDir)
  if (await until(left, { withinMs: 2_000 })) return true
  return liveRun(dataDir)?.stopping === true && (await until(left, { withinMs: 40_000 })) === true
}

async function clear(dataDir: string): Promise<void> {
  const stale = `${fileOf(dataDir)}.stale.${process.pid}`
  try {
    // Of several that come at once, one gets to move it.
    renameSync(fileOf(dataDir), stale)
  } catch {
    return
  }
  const run = JSON.parse(readFileSync(stale, 'utf8')) as Run
  if (runs(run.launcher)) {
    // Someone else was quicker and works there by now.
    renameSync(stale, fileOf(dataDir))
    return
  }
  await Promise.all(run.children.filter(runs).map(end))
  rmSync(stale, { force: true })
}

async function end({ pid, name }: Running): Promise<void> {
  const gentle = name === 'database' ? 'SIGINT' : 'SIGTERM'
  for (const each of [gentle, 'SIGKILL'] as const) {
    signal(pid, each)
    if (await gone(pid, 10_000)) return
  }
}
