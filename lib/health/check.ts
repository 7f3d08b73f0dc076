import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Db } from '@/db/client'
import { isBeating } from '@/db/health'

/** Whether the worker beats is asked of the database: without it nobody knows. */
export type Part = 'ok' | 'failing' | 'unknown'
export type Health = { status: Part; database: Part; storage: Part; pdf: Part }

const PATIENCE_MS = 3_000

/** Asks each part for a sign of life. A part that does not answer in time is failing. */
export async function checkHealth(db: Db, dataDir: string): Promise<Health> {
  const worker = inTime(isBeating(db, 'pdf'))
  const [database, storage, pdf] = await Promise.all([
    worker.then(() => true).catch(() => false),
    inTime(writesTo(dataDir)).catch(() => false),
    worker.catch(() => false),
  ])
  const told = {
    database: word(database),
    storage: word(storage),
    pdf: database ? word(pdf) : 'unknown',
  } as const
  return { status: word(database && storage && pdf), ...told }
}

const word = (isWell: boolean): Part => (isWell ? 'ok' : 'failing')

/** By writing: asking for permission says yes to root, and yes on a full disk. */
async function writesTo(dataDir: string): Promise<boolean> {
  for (const folder of [dataDir, path.join(dataDir, 'files')]) {
    const file = path.join(folder, `.health-${randomUUID()}`)
    await mkdir(folder, { recursive: true })
    await writeFile(file, 'ok')
    await rm(file)
  }
  return true
}

function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
