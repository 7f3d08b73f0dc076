import { parseArgs } from 'node:util'
import { connect } from '@/db/client'
import { seedSynthetic } from '@/db/seed/synthetic/seed'
import { during, say } from './terminal'

/** `npm run seed -- --applications N [--seed K]`, also while the platform runs on the same data folder. */
async function main(): Promise<void> {
  const { applications, seed } = read(process.argv.slice(2))
  const { DEMO, DATABASE_URL, DATA_DIR } = process.env
  if (DEMO !== '1') {
    throw new Error('Synthetic applications are for the demo only: DEMO is 0 here, so nothing was written.')
  }
  if (!DATABASE_URL || !DATA_DIR) throw new Error('Please set DATABASE_URL and DATA_DIR.')

  const began = Date.now()
  const { db, end } = connect(DATABASE_URL, { max: 8 })
  try {
    let told = 0
    const progress = (done: number) => {
      if (done - told < 0.1) return
      told = done
      say(`… ${Math.round(done * 100)} %`)
    }
    const usually = `${Math.max(1, Math.round(applications / 10))} s`
    const { units } = await during(`Playing in ${applications} applications`, usually, () =>
      seedSynthetic(db, { applications, seed, dataDir: DATA_DIR, now: new Date(), progress }),
    )
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    say(`${applications} applications of ${units} units are in the database (seed ${seed}, ${seconds} s).`)
  } finally {
    await end()
  }
}

function read(args: string[]): { applications: number; seed: number } {
  const { values } = parseArgs({
    args,
    options: { applications: { type: 'string' }, seed: { type: 'string', default: '1' } },
  })
  const [applications, seed] = [Number(values.applications), Number(values.seed)]
  if (!Number.isInteger(applications) || applications < 1 || applications > 100_000) {
    throw new Error('Please say how many: npm run seed -- --applications 1000 [--seed 7]')
  }
  if (!Number.isInteger(seed) || seed < 0) throw new Error('--seed must be a whole number.')
  return { applications, seed }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
