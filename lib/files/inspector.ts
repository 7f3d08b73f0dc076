import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { Declared, Inspection } from './inspect'

export type InspectionRequest = { id: number; path: string; declared: Declared }

const MAX_MILLISECONDS = 30_000
const MAX_HEAP_MB = 512

let child: ChildProcess | undefined
let queue: Promise<unknown> = Promise.resolve()
let requests = 0

/**
 * Looks at a file in another process, one file after the other, with bounds on time and memory. Whatever a
 * file does to that process, the answer is a finding.
 */
export function runInspection(file: string, declared: Declared): Promise<Inspection> {
  const inspection = queue.then(() => ask({ id: ++requests, path: path.resolve(file), declared }))
  queue = inspection.catch(() => {})
  return inspection
}

/** Starts the process ahead of the first file: reading the PDF library takes a second. */
export function warmInspector(): void {
  child ??= start()
}

function ask(request: InspectionRequest): Promise<Inspection> {
  child ??= start()
  const asked = child
  return new Promise((resolve) => {
    const settle = (inspection: Inspection) => {
      clearTimeout(timer)
      asked.off('message', hear).off('exit', lost)
      resolve(inspection)
    }
    const lost = () => settle({ ok: false, code: 'unreadable' })
    const hear = (answer: { id: number; inspection: Inspection }) => {
      if (answer.id === request.id) settle(answer.inspection)
    }
    const timer = setTimeout(() => {
      child = undefined
      asked.kill('SIGKILL')
      lost()
    }, MAX_MILLISECONDS)
    asked.on('message', hear).on('exit', lost)
    asked.send(request, (error) => error && lost())
  })
}

function start(): ChildProcess {
  const started = fork(
    path.join(/* turbopackIgnore: true */ process.cwd(), 'lib/files/inspector-child.ts'),
    [],
    {
      execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`, '--import', 'tsx'],
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  )
  const forget = () => {
    if (child === started) child = undefined
  }
  started.on('exit', forget).on('error', forget)
  // It must not keep its parent alive, and it ends with it.
  started.unref()
  started.channel?.unref()
  return started
}
