import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { OF_A_COPY } from './settings'

type Sum = { passed: number; failed: number }
type TestFile = {
  name: string
  status: string
  message: string
  assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
}
/** What is read of a JSON report of vitest's. */
type Report = { numPassedTests: number; numFailedTests: number; testResults: TestFile[] }
type Stage = { title: string; usually: string; run: (out: Out) => Promise<Sum> }
/** Where a stage's programs print: to the screen at once, or put by until the stage is over. */
type Out = (text: Buffer) => void

const bin = (name: string) => path.resolve('node_modules/.bin', name)
const results = mkdtempSync(path.join(tmpdir(), 'jiaxing-results-'))
process.on('exit', () => rmSync(results, { recursive: true, force: true }))

const FAST: readonly Stage[] = [
  {
    title: 'lint',
    usually: '2 s',
    run: (out) => single(bin('biome'), ['check', '--error-on-warnings', '.'], out),
  },
  { title: 'types', usually: '10 s', run: checkTypes },
  { title: 'unit tests', usually: '1 min', run: (out) => vitest('unit', out) },
]
const INTEGRATION: Stage = {
  title: 'integration tests',
  usually: '2 min',
  run: (out) => vitest('integration', out),
}
const PLATFORM: Stage = { title: 'platform tests', usually: '5 min', run: (out) => vitest('platform', out) }
/** The browser tests in two halves, each with a platform of its own. */
const BROWSER: readonly Stage[] = ['1/2', '2/2'].map((half) => ({
  title: `browser tests, ${half}`,
  usually: '10 min',
  run: (out) => vitest('browser', out, half),
}))

const total = { passed: 0, failed: 0 }
/** What failed and why, told once more at the end: the beginning of a long log is often cut off. */
const failures: string[] = []

async function main(): Promise<void> {
  await inTurn(FAST, true)
  if (!process.argv.includes('--fast')) {
    await inTurn([INTEGRATION], true)
    // Each of these two keeps one core busy. What the second prints is put by until a stage of it is done.
    const [first, second] = BROWSER
    await Promise.all([inTurn([first!], true), inTurn([second!, PLATFORM], false)])
  }
  finish()
}

async function inTurn(stages: readonly Stage[], atOnce: boolean): Promise<void> {
  for (const { title, usually, run } of stages) {
    console.log(`\n── ${title} (usually ${usually})`)
    const began = Date.now()
    const putBy: Buffer[] = []
    const sum = await run(atOnce ? (text) => process.stdout.write(text) : (text) => putBy.push(text))
    process.stdout.write(Buffer.concat(putBy))
    total.passed += sum.passed
    total.failed += sum.failed
    const seconds = Math.round((Date.now() - began) / 1000)
    console.log(`── ${title}: ${sum.passed} passed, ${sum.failed} failed, ${seconds} s`)
  }
}

/** The last line, whatever happened. */
function finish(): never {
  for (const failure of failures) console.log(`\n── failed: ${failure}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)
}

/** Nothing of a running copy's settings reaches the tests: they bring their own ports, data and database. */
const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !OF_A_COPY.test(name)),
  ) as NodeJS.ProcessEnv

const running = new Set<ReturnType<typeof spawn>>()

function run(file: string, args: string[], out: Out): Promise<number> {
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...cleanEnvironment(), NEXT_TELEMETRY_DISABLED: '1' },
  })
  running.add(child)
  for (const stream of [child.stdout, child.stderr]) stream.on('data', out)
  return new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  }).finally(() => running.delete(child))
}

async function single(file: string, args: string[], out: Out): Promise<Sum> {
  return (await run(file, args, out)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function checkTypes(out: Out): Promise<Sum> {
  const generated = await run(bin('next'), ['typegen'], out)
  return generated === 0 ? single(bin('tsc'), ['--noEmit'], out) : { passed: 0, failed: 1 }
}

const SLOW = ['platform', 'browser']

async function vitest(project: string, out: Out, shard = '1/1'): Promise<Sum> {
  const report = path.join(results, `${project}-${shard.charAt(0)}.json`)
  // Of slow tests each is told when it is done, of quick ones each file.
  const reporter = SLOW.includes(project) ? 'verbose' : 'default'
  const code = await run(
    bin('vitest'),
    [
      ...['run', '--project', project, '--shard', shard],
      ...[`--reporter=${reporter}`, '--reporter=json', `--outputFile.json=${report}`],
    ],
    out,
  )
  const sum = read(report)
  // A test file that does not load, or a set-up that fails, is a failure without a failed test.
  return code !== 0 && sum.failed === 0 ? { ...sum, failed: 1 } : sum
}

function read(report: string): Sum {
  try {
    const { numPassedTests, numFailedTests, testResults }: Report = JSON.parse(readFileSync(report, 'utf8'))
    failures.push(...testResults.flatMap(failuresOf))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

function failuresOf({ name, status, message, assertionResults }: TestFile): string[] {
  const file = path.relative('.', name)
  const failed = assertionResults.filter((test) => test.status === 'failed')
  // A file that did not load has no test that failed.
  if (failed.length === 0) return status === 'failed' ? [`${file}\n${message}`] : []
  return failed.map((test) => `${file} > ${test.fullName}\n${test.failureMessages.join('\n')}`)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    total.failed += 1
    console.log(`Broken off by ${signal}.`)
    // The runners take their clusters and platforms down before they end.
    const ended = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)))
    for (const child of running) child.kill(signal)
    Promise.all(ended).then(finish)
  })
}

main()
