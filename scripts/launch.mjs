// The first file of every command: plain Node, no packages, because none may be installed yet.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

const ROOT = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')

/** Installs what is missing, then runs `script` with the Node that the project brings, and ends as it ends. */
export function launch(script, args = process.argv.slice(2)) {
  process.chdir(ROOT)
  refuseOldNode()
  if (!isInstalled()) install()
  const child = spawn(ownNode(), ['--import', 'tsx', script, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${path.resolve('node_modules/.bin')}${path.delimiter}${process.env.PATH}` },
  })
  // Ctrl-C reaches the child by itself too; hearing it twice does no harm.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name))
  child.on('error', (error) => {
    console.error(`Could not start Node: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (os.constants.signals[signal] ?? 1)))
  followNpm(() => child.kill('SIGTERM'))
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 9)) return
  console.error(`Node ${process.versions.node} is too old: please install Node 20.9 or later.`)
  process.exit(1)
}

const lockfileHash = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const STAMP = 'node_modules/.lockfile-hash'

/** npm writes its own copy of the lockfile last: a broken-off installation has none. */
function isInstalled() {
  const written = 'node_modules/.package-lock.json'
  if (!existsSync(written) || !existsSync(ownNode())) return false
  if (statSync(written).mtimeMs >= statSync('package-lock.json').mtimeMs) return true
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockfileHash()
}

function install() {
  console.log('Installing packages (usually one to two minutes, mostly downloading) …')
  const began = Date.now()
  const npm = process.env.npm_execpath
  const [file, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  // A NODE_ENV of production, or npm's own settings for it, must not leave the test tools out.
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync(file, [...first, ...flags], { stdio: 'inherit' })
  if (done.status !== 0) {
    console.error('npm ci did not finish. Its message stands above; please mend that and start again.')
    process.exit(1)
  }
  writeFileSync(STAMP, lockfileHash())
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`)
}

/** Node 24 from the lockfile; where that package does not exist for the machine, the Node that runs this. */
function ownNode() {
  const own = path.resolve('node_modules/.bin/node')
  if (process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  console.error('On this kind of machine the project needs Node 24 itself: please install it.')
  return process.exit(1)
}

/** `npm run` itself may be killed hard: then nobody tells this process, which has to see it. */
function followNpm(stop) {
  if (!process.env.npm_lifecycle_event || !existsSync('/proc/self/stat')) return
  const npm = ancestors(process.ppid).find((one) => one.command.includes('npm'))
  if (!npm) return
  let misses = 0
  setInterval(() => {
    // Seen missing twice: on a crowded machine one look may fail.
    misses = read(npm.pid)?.startedAt === npm.startedAt ? 0 : misses + 1
    if (misses === 2) stop()
  }, 400).unref()
}

function ancestors(pid, depth = 3) {
  const found = depth > 0 && pid > 1 && read(pid)
  return found ? [found, ...ancestors(found.parent, depth - 1)] : []
}

function read(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return undefined
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return { pid, parent: Number(fields[1]), startedAt: fields[19], command }
  } catch {
    return undefined
  }
}
