import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, startOf } from './processes'

// Beside .next, because the build links to packages by relative paths.
const PREFIX = '.next-served-'
const LEFT_OUT = ['cache', 'dev', 'diagnostics', 'trace', 'trace-build', 'turbopack', 'types']

/**
 * A running platform serves a copy of the build, so that a newer build (of `npm test`, say) does not change
 * the files under its feet. Answers the copy's folder; copies that nobody serves any more are removed.
 */
export function servedCopy(sources: string): string {
  const folder = `${PREFIX}${sources.slice(0, 12)}`
  if (!existsSync(folder)) {
    const half = `${PREFIX}half-${process.pid}`
    rmSync(half, { recursive: true, force: true })
    cpSync('.next', half, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !LEFT_OUT.includes(path.relative('.next', file)),
    })
    if (existsSync(folder)) rmSync(half, { recursive: true, force: true })
    else renameSync(half, folder)
  }
  mkdirSync(path.join(folder, 'servers'), { recursive: true })
  writeFileSync(path.join(folder, 'servers', `${process.pid}-${startOf(process.pid)}`), '')
  for (const other of readdirSync('.').filter((name) => name.startsWith(PREFIX) && name !== folder)) {
    if (!isServed(other)) rmSync(other, { recursive: true, force: true })
  }
  return folder
}

function isServed(folder: string): boolean {
  const maker = /half-(\d+)$/.exec(folder)?.[1]
  if (maker) return isAlive(Number(maker))
  const servers = path.join(folder, 'servers')
  return (existsSync(servers) ? readdirSync(servers) : []).some((name) => {
    const [pid, startedAt] = name.split('-')
    return isAlive(Number(pid)) && startOf(Number(pid)) === startedAt
  })
}
