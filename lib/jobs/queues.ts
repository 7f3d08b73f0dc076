import path from 'node:path'
import { PgBoss } from 'pg-boss'
import { connect, type Db } from '@/db/client'
import type { JobData } from '@/db/jobs'
import type { QueueName } from '@/db/queues'
import { documentStore, printingFolder } from '@/lib/files/document-store'
import { storageIn } from '@/lib/files/storage'
import { sweepUploads } from '@/lib/files/sweep'
import { codeKeys } from '@/lib/notices/code-keys'
import { openPost, type PostOptions } from '@/lib/notices/post'
import { type Head, sealAudit } from '@/lib/operations/audit/seal'
import { remind } from '@/lib/operations/notices/remind'
import { disableUnused } from '@/lib/operations/staff/rest'
import { loadReader } from '@/lib/pdf/assert'
import { openBrowser, type PrintBrowser } from '@/lib/pdf/browser'
import { type Courier, deliver } from './deliver'
import { every } from './every'
import { lapseExperts } from './lapse-experts'
import { type Attempt, type Press, printDocument } from './print-document'

export type QueueOptions = {
  databaseUrl: string
  dataDir: string
  /** Where the browser is unpacked, if not in the data folder. */
  browserFolder?: string
  /** A browser to print with instead of the one that would be found. */
  browserPath?: string
  /** The ways that notices leave by; a worker without sends none. */
  post?: PostOptions & { publicUrl: string; secret: string }
  /** Hears of every failed attempt and every fault of a queue. */
  failed: (error: unknown, about: Record<string, string>) => void
  /** Hears where the audit log's chain ends now: told outside the database, it shows a chain that was made anew. */
  noted?: (head: Head) => void
}

export type Queues = { browser: PrintBrowser; stop: () => Promise<void> }

/** Takes jobs out of the queues, two at a time, until it is stopped; what it has begun it finishes. */
export async function workQueues(options: QueueOptions): Promise<Queues> {
  const { databaseUrl, dataDir, failed, noted = () => {} } = options
  const database = connect(databaseUrl, { max: 4 })
  const browser = openBrowser({
    folder: options.browserFolder ?? path.join(dataDir, 'browser'),
    executablePath: options.browserPath,
  })
  const press: Press = {
    db: database.db,
    browser,
    store: documentStore(dataDir),
    staging: printingFolder(dataDir),
  }

  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 3,
    migrate: false,
    schedule: false,
    // Rebuilding an index is the owner's right.
    reindex: false,
    // A job whose worker died goes to another one within seconds, not minutes.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })
  boss.on('error', (error) => failed(error, { part: 'queue' }))
  await boss.start()
  /** Takes the jobs of a queue one after the other; what a job is told are ids, and may be logged. */
  const work = <Q extends QueueName>(queue: Q, run: (told: JobData[Q], attempt: Attempt) => Promise<void>) =>
    boss.work<JobData[Q], void, typeof POLLING>(queue, POLLING, async ([job]) => {
      const attempt = { number: job!.retryCount + 1, last: job!.retryCount >= job!.retryLimit }
      await run(job!.data, attempt).catch((error) => {
        failed(error, { ...job!.data, attempt: String(attempt.number) })
        throw error
      })
    })
  await work('print', ({ documentId }, attempt) => printDocument(press, documentId, attempt))
  const courier = options.post && courierOn(database.db, options.post)
  if (courier) await work('deliver', ({ deliveryId }, attempt) => deliver(courier, deliveryId, attempt))
  // The first to print should not wait for the browser to be unpacked.
  Promise.all([browser.withPage(async () => {}), loadReader()]).catch((error) =>
    failed(error, { part: 'browser' }),
  )

  const { db } = database
  const regularly = (part: string, minutes: number, task: (now: Date) => Promise<unknown>) =>
    every(
      minutes,
      () => task(new Date()),
      (error) => failed(error, { part }),
    )
  const regular = [
    regularly('uploads', 60, (now) => sweepUploads({ db, ...storageIn(dataDir) }, now)),
    regularly('reminders', 10, (now) => remind(db, now)),
    regularly('experts', 60, (now) => lapseExperts(db, now)),
    regularly('accounts', 60, (now) => disableUnused(db, now)),
    regularly('audit', 0.5, async (now) => {
      const { sealed, head } = await sealAudit(db, now)
      if (sealed > 0 && head) noted(head)
    }),
  ]

  return {
    browser,
    stop: async () => {
      for (const { stop } of regular) stop()
      await boss.stop({ graceful: true, timeout: 8_000 })
      courier?.post.close()
      await browser.close()
      await database.end()
    },
  }
}

const courierOn = (db: Db, { publicUrl, secret, ...post }: NonNullable<QueueOptions['post']>): Courier => ({
  db,
  publicUrl,
  post: openPost(post),
  keys: codeKeys(secret),
})

const POLLING = {
  includeMetadata: true,
  batchSize: 1,
  localConcurrency: 2,
  pollingIntervalSeconds: 0.5,
} as const
