import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { plainConnection } from '@/db/connection'
import {
  continueNumbers,
  inSnapshot,
  readRows,
  storedFiles,
  type Table,
  tablesOf,
  writeRows,
} from '@/db/snapshot'
import { lastMigration, schemaState } from '@/db/version'
import { createTar, readTar, type TarEntry } from './tar'

/** What lies in the archive, told at its end: an archive without it was cut off. */
type Manifest = {
  format: 'jiaxing-sti-backup-1'
  takenAt: string
  migration: number
  tables: (Table & { entry: string })[]
  sha256: Record<string, string>
  /** Files that rows speak of, but that were not there. */
  missing: string[]
}

const MANIFEST = 'manifest.json'

export type Taken = { tables: number; files: number; missing: string[] }

/** Rows of one moment, and the files that they speak of. Files never change and are added before their rows. */
export async function backup(url: string, dataDir: string, to: string, now: Date): Promise<Taken> {
  const half = `${to}.half`
  const spool = `${to}.rows`
  await rm(half, { force: true })
  const tar = await createTar(half)
  const manifest: Manifest = {
    format: 'jiaxing-sti-backup-1',
    takenAt: now.toISOString(),
    migration: lastMigration(),
    tables: [],
    sha256: {},
    missing: [],
  }
  const add = async (entry: string, file: string) => {
    const hash = createHash('sha256')
    await tar.addFile(entry, file, (chunk) => hash.update(chunk))
    manifest.sha256[entry] = hash.digest('hex')
  }

  try {
    await inSnapshot(url, async (sql) => {
      for (const table of await tablesOf(sql)) {
        const entry = `rows/${table.schema}.${table.name}`
        await pipeline(await readRows(sql, table), createWriteStream(spool, { mode: 0o600 }))
        await add(entry, spool)
        manifest.tables.push({ ...table, entry })
      }
      for (const { folder, key } of await storedFiles(sql)) {
        const entry = path.posix.join(folder, key.slice(0, 2), key)
        const there = await stat(path.join(dataDir, entry)).catch(() => undefined)
        if (there) await add(entry, path.join(dataDir, entry))
        else manifest.missing.push(entry)
      }
    })
    await tar.addText(MANIFEST, JSON.stringify(manifest, null, 2))
    await tar.finish()
    await rename(half, to)
  } finally {
    await Promise.all([rm(spool, { force: true }), rm(half, { force: true })])
  }
  const files = Object.keys(manifest.sha256).length - manifest.tables.length
  return { tables: manifest.tables.length, files, missing: manifest.missing }
}

/** Puts an archive into an empty, migrated database and its data folder. Nothing is written before all of it is checked. */
export async function restore(ownerUrl: string, dataDir: string, from: string): Promise<Taken> {
  const { manifest, entries } = await checked(from)
  if (manifest.migration !== lastMigration() || (await schemaState(ownerUrl)) !== 'same') {
    throw new Error('The backup was made by another version of the program: please restore it with that one.')
  }
  const sql = plainConnection(ownerUrl)
  try {
    await sql.begin(async (tx) => {
      for (const table of manifest.tables) await refuseRows(tx as never, table)
      for (const table of manifest.tables) {
        const rows = entries.get(table.entry) as TarEntry
        await pipeline(rows.content(), await writeRows(tx as never, table))
      }
      await continueNumbers(tx as never)
      // Files first on disk, then rows in force: a broken-off restore leaves an empty database.
      for (const [name, entry] of entries) {
        if (name.startsWith('files/')) await put(path.join(dataDir, name), entry)
      }
    })
  } finally {
    await sql.end({ timeout: 5 })
  }
  const files = entries.size - manifest.tables.length
  return { tables: manifest.tables.length, files, missing: manifest.missing }
}

async function checked(file: string): Promise<{ manifest: Manifest; entries: Map<string, TarEntry> }> {
  const entries = new Map<string, TarEntry>()
  const sums: Record<string, string> = {}
  let manifest: Manifest | undefined
  for await (const entry of readTar(file)) {
    if (entry.name === MANIFEST) {
      manifest = JSON.parse(await textOf(entry))
      continue
    }
    const hash = createHash('sha256')
    for await (const chunk of entry.content()) hash.update(chunk)
    sums[entry.name] = hash.digest('hex')
    entries.set(entry.name, entry)
  }
  if (manifest?.format !== 'jiaxing-sti-backup-1') throw new Error(`${file} is not a whole backup.`)
  const names = new Set([...Object.keys(manifest.sha256), ...Object.keys(sums)])
  const damaged = [...names].filter((name) => manifest.sha256[name] !== sums[name])
  if (damaged.length > 0) throw new Error(`${file} is damaged: ${damaged.join(', ')}.`)
  const outside = [...entries.keys()].filter(
    (name) => path.posix.normalize(name) !== name || name.startsWith('..'),
  )
  if (outside.length > 0) throw new Error(`${file} holds a file that would lie outside the data folder.`)
  return { manifest, entries }
}

async function refuseRows(sql: ReturnType<typeof plainConnection>, { schema, name }: Table): Promise<void> {
  const found = await sql`select 1 from ${sql(schema)}.${sql(name)} limit 1`
  if (found.length > 0)
    throw new Error(`The database already holds rows (in ${name}): please restore into an empty one.`)
}

async function put(file: string, entry: TarEntry): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  await pipeline(entry.content(), createWriteStream(`${file}.half`, { flush: true }))
  await rename(`${file}.half`, file)
}

async function textOf(entry: TarEntry): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of entry.content()) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
