import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { freePorts, until } from '../processes'

/** Inside the clone, so that it finds the same Next and React; ignored by Git. */
const FOLDER = '.local/bench-bare-next'
const NEXT = path.resolve('node_modules/next/dist/bin/next')

/** The other side of the pages: a Next application with nothing in it, built and served as ours is. */
export async function bareNext(): Promise<{ url: string; stop: () => void }> {
  rmSync(FOLDER, { recursive: true, force: true })
  cpSync('scripts/bench/bare-next', FOLDER, { recursive: true })
  const port = await freePorts()
  let server: ChildProcess | undefined
  const stop = () => {
    server?.kill('SIGKILL')
    rmSync(FOLDER, { recursive: true, force: true })
  }
  process.once('exit', stop)

  const printed: string[] = []
  const run = (...args: string[]) => {
    const child = spawn(process.execPath, [NEXT, ...args], {
      cwd: FOLDER,
      env: { ...process.env, NEXT_DIST_DIR: '', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (chunk) => printed.push(String(chunk)))
    child.stderr.on('data', (chunk) => printed.push(String(chunk)))
    return child
  }
  const built = await new Promise((resolve) => run('build').once('exit', resolve))
  if (built !== 0) throw new Error(`The bare application was not built:\n${printed.join('')}`)
  server = run('start', '-H', '127.0.0.1', '-p', String(port))
  const url = `http://127.0.0.1:${port}`
  const answers = () =>
    fetch(url).then(
      (response) => response.ok,
      () => false,
    )
  if (!(await until(answers, { withinMs: 60_000 }))) throw new Error(`No answer:\n${printed.join('')}`)
  return { url, stop }
}
