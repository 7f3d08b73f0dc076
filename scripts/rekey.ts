import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { connect, type Db } from '@/db/client'
import { LOOK_EVERY_MS, lookAtKeys } from '@/db/keys'
import { olderTransactionsEnded, resealOnce, rowsByKey } from '@/db/rekey'
import { sealingKeysFile } from '@/lib/env'
import { newKey, readKeyFile } from '@/lib/sealing/keyring'
import { algorithmFrom, writeKeyFile } from './keys'
import { say } from './terminal'

/** Often enough: each time through, only what was written during the one before may be left. */
const TIMES = 20

/**
 * `npm run rekey`: a new key, and everything under it, while the platform goes on. `--forget` then takes the keys
 * that nothing names any more out of the file.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { forget: { type: 'boolean' }, algorithm: { type: 'string' } },
  })
  const { DATABASE_OWNER_URL: owner, SEALING_ALGORITHM } = process.env
  if (!owner) throw new Error('Please set DATABASE_OWNER_URL: submitted versions are resealed by the owner.')
  const file = sealingKeysFile()
  const { db, end } = connect(owner, { max: 2 })
  try {
    if (values.forget) await forgetKeys(db, file)
    else await changeKey(db, file, values.algorithm ?? SEALING_ALGORITHM)
  } finally {
    await end()
  }
}

async function changeKey(db: Db, file: string, algorithm: string | undefined): Promise<void> {
  const before = readKeyFile(readFileSync(file, 'utf8'))
  const [id, key] = newKey(algorithmFrom(algorithm), new Date())
  writeKeyFile(file, { current: id, keys: { ...before.keys, [id]: key } })
  say(`The new key is ${id} (${key.algorithm}).`)
  await settled(db)

  let resealed = 0
  for (let time = 1; ; time++) {
    const done = await resealOnce(db)
    resealed += done.resealed
    if (done.resealed + done.missed === 0) break
    if (time === TIMES) throw new Error('Rows change faster than they are resealed: please run it once more.')
  }
  const old = [...(await rowsByKey(db))].filter(([named]) => named !== id)
  if (old.length > 0) throw new Error(`Still under another key: ${told(old)}. Please run it once more.`)
  say(`${resealed} values are under ${id} now; none names another key.`)
  const kept = Object.keys(before.keys).join(', ')
  say(`Kept in ${file}: ${kept}. Backups of before need them; "npm run rekey -- --forget" takes them out.`)
}

async function forgetKeys(db: Db, file: string): Promise<void> {
  const { current } = readKeyFile(readFileSync(file, 'utf8'))
  await settled(db)
  const named = await rowsByKey(db)
  // Read again: somebody may have made another one meanwhile.
  const before = readKeyFile(readFileSync(file, 'utf8'))
  if (before.current !== current) throw new Error('The key has just been changed: please run it once more.')
  const kept = Object.entries(before.keys).filter(([id]) => id === current || named.has(id))
  const gone = Object.keys(before.keys).filter((id) => !kept.some(([one]) => one === id))
  if (gone.length > 0) writeKeyFile(file, { current, keys: Object.fromEntries(kept) })
  say(gone.length > 0 ? `Taken out of ${file}: ${gone.join(', ')}.` : 'There is no key that nothing names.')
  const needed = [...named].filter(([id]) => id !== current)
  if (needed.length > 0)
    throw new Error(`Kept, because rows name them: ${told(needed)}. Run "npm run rekey".`)
}

/** Every program knows the key of now, and what was begun under the former one is written. */
async function settled(db: Db): Promise<void> {
  lookAtKeys()
  await pause(LOOK_EVERY_MS * 2)
  await olderTransactionsEnded(db, () => pause(200))
}

const told = (rows: [string, number][]) => rows.map(([id, count]) => `${id} (${count} rows)`).join(', ')

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
