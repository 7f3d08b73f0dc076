import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findApplication } from '@/db/applications'
import { findDocument } from '@/db/documents'
import { findFile } from '@/db/files'
import { documents, files, uploads } from '@/db/schema'
import { documentStore } from '@/lib/files/document-store'
import { type Queues, workQueues } from '@/lib/jobs/queues'
import { requestDocument } from '@/lib/operations/documents/request'
import { pagesOf } from '@/lib/pdf/assert'
import { testDatabase } from '@/tests/support/database'
import { anApplicationRow, aPrintJob, BROWSER_FOLDER } from '@/tests/support/pdf'

const { db, url } = await testDatabase()
const patience = { timeout: 100_000, interval: 50 }

let dataDir: string
let queues: Queues
const failures: unknown[] = []
beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'jobs-'))
  queues = await start()
})
afterAll(async () => {
  await queues.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const start = (browserPath?: string) =>
  workQueues({
    databaseUrl: url,
    dataDir,
    browserFolder: BROWSER_FOLDER,
    browserPath,
    failed: (error) => failures.push(error),
  })

async function asked(name = '海宁'): Promise<string> {
  const { id: applicationId, owner } = await anApplicationRow(db)
  const job = aPrintJob()
  const line = { name: 'mark', label: '标记', value: name }
  const marked = { ...job, sheet: { ...job.sheet, cover: [...job.sheet.cover, line] } }
  const made = await requestDocument(owner, { applicationId, job: marked, fileName: 'x.pdf' })
  return made.ok ? made.value.id : ''
}
const becomes = (id: string, state: string) =>
  vi.waitFor(async () => expect(await findDocument(db, id)).toMatchObject({ state }), patience)

describe('a document that was asked for', { timeout: 150_000 }, () => {
  test('is printed, checked and kept under its checksum', async () => {
    const id = await asked('甲乙丙')
    await becomes(id, 'ready')
    const document = (await findDocument(db, id))!
    expect(document).toMatchObject({ progress: 100, pages: expect.any(Number), readyAt: expect.any(Date) })
    const stored = await documentStore(dataDir).get(document.storageKey!)
    const pdf = await buffer(stored!.stream)
    expect(pdf.length).toBe(document.size)
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(document.sha256)
    const pages = await pagesOf(pdf)
    expect(pages).toHaveLength(document.pages!)
    expect(pages.join('')).toContain('甲乙丙')
  })

  test('is printed although the browser dies under it', async () => {
    const before = failures.length
    const browser = (await queues.browser.pid())!
    // A browser that stands still finishes nothing: it dies in the middle of a document, however quick it was.
    process.kill(browser, 'SIGSTOP')
    const ids = [await asked('一'), await asked('二'), await asked('三')]
    await vi.waitFor(async () => {
      const states = await Promise.all(ids.map(async (id) => (await findDocument(db, id))?.progress))
      expect(states).toContain(40)
    }, patience)
    process.kill(browser, 'SIGKILL')
    for (const id of ids) await becomes(id, 'ready')
    expect(failures.length).toBeGreaterThan(before)
  })

  test('is never printed where asking for it was rolled back', async () => {
    const { id: applicationId, owner } = await anApplicationRow(db)
    await db
      .transaction(async (tx) => {
        await requestDocument({ ...owner, db: tx }, { applicationId, job: aPrintJob(), fileName: 'x.pdf' })
        tx.rollback()
      })
      .catch(() => {})
    // Whatever was asked for before this one has then been taken from the queue too.
    await becomes(await asked('后来的'), 'ready')
    expect(await db.select().from(documents).where(eq(documents.applicationId, applicationId))).toEqual([])
  })

  test('and deleted meanwhile makes no fuss', async () => {
    const before = failures.length
    await queues.stop()
    const id = await asked('删')
    await db.delete(documents).where(eq(documents.id, id))
    queues = await start()
    await becomes(await asked('后来的二'), 'ready')
    expect(failures.length).toBe(before)
  })

  test('while no worker runs waits for the next one', async () => {
    await queues.stop()
    const id = await asked('等')
    expect(await findDocument(db, id)).toMatchObject({ state: 'queued', progress: 0 })
    queues = await start()
    await becomes(id, 'ready')
  })

  test('is failed after the last attempt, and asking again prints it', async () => {
    await queues.stop()
    const { id: applicationId, owner } = await anApplicationRow(db)
    const request = () => requestDocument(owner, { applicationId, job: aPrintJob(), fileName: 'x.pdf' })
    const first = await request()
    queues = await start('/nowhere/chromium')
    await becomes(first.ok ? first.value.id : '', 'failed')
    await queues.stop()
    queues = await start()
    const second = await request()
    await becomes(second.ok ? second.value.id : '', 'ready')
  })

  test('is taken over where its worker was killed', async () => {
    await queues.stop()
    const id = await asked('接')
    const worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DATABASE_URL: url,
        DATA_DIR: dataDir,
        SEALING_KEYS: process.env.SEALING_KEYS,
        PUBLIC_URL: 'http://localhost:1',
        NEXTAUTH_SECRET: 'x'.repeat(32),
        FILES_SECRET: 'x'.repeat(32),
        SSO_ISSUER: 'http://localhost:1',
        SSO_CLIENT_ID: 'x',
        SSO_CLIENT_SECRET: 'x'.repeat(16),
        REGISTRY_URL: 'http://localhost:1',
      },
    })
    await becomes(id, 'printing')
    worker.kill('SIGKILL')
    queues = await start()
    await becomes(id, 'ready')
  })
})

test('an upload that nobody went on with for a week is forgotten by the worker', async () => {
  const { id, owner } = await anApplicationRow(db)
  const { filingId } = (await findApplication(db, id))!
  const kept = { filingId, step: 'attachments', slot: 'A02', size: 9, type: 'application/pdf' }
  const [old, fresh] = await db
    .insert(files)
    .values(
      [1, 2].map((position) => ({
        ...kept,
        name: `${position}.pdf`,
        position,
        state: 'receiving' as const,
        createdBy: owner.actor.accountId,
      })),
    )
    .returning()
  const aWeekAgo = new Date(Date.now() - 7 * 24 * 60 * 60 * 1000 - 1000)
  await db.insert(uploads).values([
    { fileId: old!.id, key: 'old', sender: {} as never, updatedAt: aWeekAgo },
    { fileId: fresh!.id, key: 'fresh', sender: {} as never },
  ])
  await queues.stop()
  queues = await start()
  await vi.waitFor(async () => expect(await findFile(db, old!.id)).toBeUndefined(), patience)
  expect(await findFile(db, fresh!.id)).toMatchObject({ state: 'receiving' })
})
