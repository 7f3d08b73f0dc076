import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { WorkbookReading } from '@/lib/workbook/read'
import type { Declared, Inspection } from './inspect'

/** What is asked of a file: whether it is what a slot takes, or what a workbook says. */
export type Task = { declared: Declared } | { maxLines: number }

const MAX_MILLISECONDS = 60_000
const MAX_HEAP_MB = 512

type Inspector = { process: ChildProcess; ready: Promise<boolean> }

let inspector: Inspector | undefined
let queue: Promise<unknown> = Promise.resolve()
let requests = 0

/**
 * Looks at a file in another process, one file after the other, with bounds on time and memory. Whatever a
 * file does to that process, the answer is a finding.
 */
export const runInspection = (file: string, declared: Declared): Promise<Inspection> =>
  inTurn(file, { declared })

/** The same for the texts of a workbook, of at most so many lines. */
export const runReading = (file: string, maxLines: number): Promise<WorkbookReading> =>
  inTurn(file, { maxLines })

/** What is told of a file that the process did not survive. */
type Lost = { ok: false; code: 'unreadable' }

function inTurn<T>(file: string, what: Task): Promise<T | Lost> {
  const finding = queue.then(() => ask<T>(path.resolve(file), what))
  queue = finding.catch(() => {})
  return finding
}

/** Starts the process ahead of the first file: reading the PDF library takes a moment. */
export function warmInspector(): void {
  inspector ??= start()
}

async function ask<T>(file: string, what: Task): Promise<T | Lost> {
  const request = { id: ++requests, path: file, what }
  inspector ??= start()
  const { process: asked, ready } = inspector
  if (!(await ready)) throw new Error('the inspector did not start')
  return new Promise((resolve) => {
    const settle = (finding: T | Lost) => {
      clearTimeout(timer)
      asked.off('message', hear).off('exit', lost)
      resolve(finding)
    }
    const lost = () => settle({ ok: false, code: 'unreadable' })
    const hear = (answer: { id: number; finding: T }) => {
      if (answer.id === request.id) settle(answer.finding)
    }
    const timer = setTimeout(() => {
      forget(asked)
      asked.kill('SIGKILL')
      lost()
    }, MAX_MILLISECONDS)
    asked.on('message', hear).on('exit', lost)
    asked.send(request, (error) => error && lost())
  })
}

function start(): Inspector {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/files/inspector-start.mjs')
  const started = fork(file, [], {
    execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`],
    env: { NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ready = new Promise<boolean>((resolve) => {
    started.once('message', () => resolve(true))
    started.once('exit', () => resolve(false)).once('error', () => resolve(false))
  })
  started.on('exit', () => forget(started)).on('error', () => forget(started))
  // It must not keep its parent alive, and it ends with it.
  started.unref()
  started.channel?.unref()
  return { process: started, ready }
}

function forget(gone: ChildProcess): void {
  if (inspector?.process === gone) inspector = undefined
}
