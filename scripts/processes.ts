import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** Asks again and again until the answer is neither undefined nor false, or the time is up. */
export async function until<T>(
  ask: () => T | Promise<T>,
  { withinMs, everyMs = 50 }: { withinMs: number; everyMs?: number },
): Promise<Exclude<T, false | undefined> | undefined> {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer as Exclude<T, false | undefined>
    if (Date.now() > end) return undefined
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}

type Stat = { state: string; parent: number; startedAt: string }

/** A process as the kernel tells it. Undefined where it has gone, or where there is no /proc. */
function stat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may itself hold blanks and brackets.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', parent: Number(fields[1]), startedAt: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

/** A process that has ended but was not yet collected by its parent counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return stat(pid)?.state !== 'Z'
}

/** Tells a process from a later one that was given the same number. Empty where the kernel does not say. */
export const startOf = (pid: number): string => stat(pid)?.startedAt ?? ''

export const parentOf = (pid: number): number => stat(pid)?.parent ?? 0

export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has gone already.
  }
}

export const gone = (pid: number, withinMs: number): Promise<true | undefined> =>
  until(() => !isAlive(pid), { withinMs })

export const isFree = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })

/** A port that is free together with the next ones, so that a whole platform fits there. */
export async function freePorts(count = 1): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    // Below the range from which the kernel gives ports to outgoing connections.
    const first = 10_000 + Math.floor(Math.random() * 2_000) * 10
    const free = await Promise.all(Array.from({ length: count }, (_, at) => isFree(first + at)))
    if (free.every(Boolean)) return first
  }
  throw new Error('No free ports between 10000 and 30000.')
}
