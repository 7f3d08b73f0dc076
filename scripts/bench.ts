import { writeFileSync } from 'node:fs'
import { connect, type Db } from '@/db/client'
import { saveRow } from '@/lib/operations/filings/rows'
import { bareNext } from './bench/bare-next'
import { checking } from './bench/checking'
import { peopleOf } from './bench/content'
import { hashing } from './bench/hashing'
import { importing } from './bench/importing'
import { type Comparison, compare, type Row } from './bench/measure'
import { pages } from './bench/pages'
import { printing } from './bench/printing'
import { load, reportOf, tableOf } from './bench/report'
import { saving } from './bench/saving'
import { searching } from './bench/searching'
import { temporaryPlatform } from './temporary'
import { during, say } from './terminal'
import { type Visitor, visitor } from './visitor'

/** `npm run bench [-- FILE]`: the performance table as text, and as JSON into FILE. */
async function main(): Promise<void> {
  const file = process.argv[2] ?? 'docs/benchmarks.json'
  const loadBefore = load()
  const platform = await temporaryPlatform()
  const { db, end } = connect(platform.urls.application)
  let bare: Awaited<ReturnType<typeof bareNext>> | undefined
  try {
    bare = await during('Building the bare application', '10 s', bareNext)
    const who = await visitor(db)
    const rows = await measured({ platform, bareUrl: bare.url, db, who })
    const report = reportOf(rows, loadBefore)
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
    console.log(`\n${tableOf(report)}\n\nwritten ${file}`)
  } finally {
    bare?.stop()
    await end()
    await platform.stop()
  }
}

type Bench = {
  platform: Awaited<ReturnType<typeof temporaryPlatform>>
  bareUrl: string
  db: Db
  who: Visitor
}

async function measured({ platform, bareUrl, db, who }: Bench): Promise<Row[]> {
  const rows: Row[] = []
  const measure = async (comparison: Comparison) => {
    say(comparison.name)
    rows.push(await compare(comparison))
  }
  const { step, list } = await pages(platform.url, bareUrl, who)
  await measure(step)

  const { door, operation, end } = await saving({ db, url: platform.url, ownerUrl: platform.urls.owner }, who)
  await measure(door)
  await measure(operation)
  await end()

  const press = await printing(platform.dataDir)
  for (const people of [30, 300]) await measure(press.ofPeople(people))
  await press.end()

  const imports = await importing({ db, ownerUrl: platform.urls.owner }, who)
  await measure(imports.comparison)
  await imports.end()

  await addPeople(db, who, 270)
  await measure(list)
  await measure(checking(db, who.filingId))
  await measure(await searching(db, platform.urls.owner, who.actor.unitId!))
  await measure(await hashing())
  return rows
}

/** To the thirty of the demo's draft. */
async function addPeople(db: Db, { actor, filingId }: Visitor, count: number): Promise<void> {
  for (const { id, cells } of peopleOf(count)) {
    const now = new Date()
    const saved = await saveRow(
      { db, actor, now },
      { filingId, step: 'staff', rowId: id, was: {}, now: cells },
    )
    if (!saved.ok) throw new Error('A person could not be added.')
  }
}

main().then(
  () => process.exit(0),
  (error: Error) => {
    console.error(error.stack)
    process.exit(1)
  },
)
