import path from 'node:path'
import { backup, restore } from './archive'

/** `npm run backup -- FILE` and, with `--restore`, `npm run restore -- FILE`. */
async function main(): Promise<void> {
  const [file, ...rest] = process.argv.slice(2).filter((arg) => arg !== '--restore')
  const { DATABASE_OWNER_URL: owner, DATA_DIR: dataDir, INIT_CWD: calledFrom } = process.env
  if (!file || rest.length > 0) throw new Error('Please name one file: npm run backup -- FILE')
  if (!owner || !dataDir) throw new Error('Please set DATABASE_OWNER_URL and DATA_DIR.')
  const archive = path.resolve(calledFrom ?? '.', file)
  const { tables, files, missing } = process.argv.includes('--restore')
    ? await restore(owner, dataDir, archive)
    : await backup(owner, dataDir, archive, new Date())
  console.log(`${tables} tables and ${files} files, every one with its checksum: ${archive}`)
  if (missing.length === 0) return
  console.error(`${missing.length} files that rows speak of were not there when the backup was made:`)
  for (const name of missing) console.error(`  ${name}`)
  process.exitCode = 1
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exit(1)
})
