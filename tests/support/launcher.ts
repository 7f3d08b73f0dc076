import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { liveRun, type Run } from '@/scripts/lock'
import { commandOf, gone, isAlive, until } from '@/scripts/processes'

export type Launched = {
  pid: number
  port: number
  dataDir: string
  /** Everything it has printed so far. */
  output: () => string
  /** Waits for the `ready` line; throws with what was printed where it ends before. */
  ready: () => Promise<void>
  run: () => Run
  /** Sends a signal and waits until it has ended; answers its exit code. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
  exitCode: () => Promise<number | null>
}

/** Starts the platform as `npm run up` does, without npm. */
export function launchPlatform(
  dataDir: string,
  port: number,
  environment: Partial<NodeJS.ProcessEnv> = {},
): Launched {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'scripts/up.ts'], {
    // The channel ends it together with a test runner that is killed.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...plain(), PORT: String(port), DATA_DIR: dataDir, ...environment } as NodeJS.ProcessEnv,
  })
  child.channel?.unref()
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk
    })
  }
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  const pid = child.pid as number
  return {
    pid,
    port,
    dataDir,
    output: () => printed,
    ready: async () => {
      const isReady = () => /^ready http/m.test(printed) || child.exitCode !== null
      await until(isReady, { withinMs: 300_000, everyMs: 50 })
      if (!/^ready http/m.test(printed)) throw new Error(`The platform is not ready. It printed:\n${printed}`)
    },
    run: () => {
      const run = liveRun(dataDir)
      if (!run) throw new Error('no launcher works on this data folder')
      return run
    },
    end: async (signal) => {
      child.kill(signal)
      if (!(await gone(pid, 60_000))) throw new Error(`still running after ${signal}:\n${printed}`)
      return exited
    },
    exitCode: () => exited,
  }
}

/** The test runner marks its own processes as a test; the platform is to run as anywhere else. */
function plain(): Partial<NodeJS.ProcessEnv> {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, SEALING_KEYS: ____, ...rest } = process.env
  return rest
}

/** All processes that mention the data folder or are among those listed. */
export function processesOn(dataDir: string, listed: number[] = []): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids
    .map(Number)
    .filter((pid) => pid !== process.pid && isAlive(pid))
    .filter((pid) => commandOf(pid).includes(dataDir) || listed.includes(pid))
}
