import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

type Sum = { passed: number; failed: number }
type Stage = { title: string; usually: string; run: () => Promise<Sum> }

const bin = (name: string) => path.resolve('node_modules/.bin', name)
const results = mkdtempSync(path.join(tmpdir(), 'jiaxing-results-'))
process.on('exit', () => rmSync(results, { recursive: true, force: true }))

const stages: Stage[] = [
  { title: 'lint', usually: '2 s', run: () => single(bin('biome'), ['check', '--error-on-warnings', '.']) },
  { title: 'types', usually: '10 s', run: checkTypes },
  { title: 'unit tests', usually: '1 min', run: () => vitest('unit') },
  { title: 'integration tests', usually: '2 min', run: () => vitest('integration') },
  { title: 'platform tests', usually: '2 min', run: () => vitest('platform') },
  { title: 'browser tests', usually: '12 min', run: () => vitest('browser') },
]

const total = { passed: 0, failed: 0 }

async function main(): Promise<void> {
  const chosen = process.argv.includes('--fast') ? stages.slice(0, 3) : stages
  for (const { title, usually, run } of chosen) {
    console.log(`\n── ${title} (usually ${usually})`)
    const began = Date.now()
    const sum = await run()
    total.passed += sum.passed
    total.failed += sum.failed
    const seconds = Math.round((Date.now() - began) / 1000)
    console.log(`── ${title}: ${sum.passed} passed, ${sum.failed} failed, ${seconds} s`)
  }
  finish()
}

/** The last line, whatever happened. */
function finish(): never {
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
}

/** Nothing of a running copy's settings reaches the tests: they bring their own ports, data and database. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own =
    /^(PORT|HOST|PUBLIC_URL|TRUST_PROXY|DATA_DIR|DATABASE_\w+|SSO_\w+|REGISTRY_URL|NEXT\w*|FILES_SECRET|DEFINITIONS_DIR|DEMO|SITE_\w+|NODE_ENV)$/
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !own.test(name)),
  ) as NodeJS.ProcessEnv
}

let running: ReturnType<typeof spawn> | undefined

function run(file: string, args: string[]): Promise<number> {
  const child = spawn(file, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...cleanEnvironment(), NEXT_TELEMETRY_DISABLED: '1' },
  })
  running = child
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

async function single(file: string, args: string[]): Promise<Sum> {
  return (await run(file, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function checkTypes(): Promise<Sum> {
  const generated = await run(bin('next'), ['typegen'])
  return generated === 0 ? single(bin('tsc'), ['--noEmit']) : { passed: 0, failed: 1 }
}

const SLOW = ['platform', 'browser']

async function vitest(project: string): Promise<Sum> {
  const report = path.join(results, `${project}.json`)
  // Of slow tests each is told when it is done, of quick ones each file.
  const reporter = SLOW.includes(project) ? 'verbose' : 'default'
  const code = await run(bin('vitest'), [
    ...['run', '--project', project, '--passWithNoTests'],
    ...[`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${report}`],
  ])
  const sum = read(report)
  // A test file that does not load, or a set-up that fails, is a failure without a failed test.
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum
}

function read(report: string): Sum {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    total.failed += 1
    console.log(`Broken off by ${signal}.`)
    // The runner takes its clusters and platforms down before it ends.
    if (running?.exitCode !== null) finish()
    running?.once('exit', finish)
    running?.kill(signal)
  })
}

main()
