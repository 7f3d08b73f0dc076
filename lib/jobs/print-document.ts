import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Db } from '@/db/client'
import { findDocument, noteProgress, saveDocument } from '@/db/documents'
import type { FileStore } from '@/lib/files/store'
import { mayStillHave } from '@/lib/operations/documents/still'
import { checkPdf } from '@/lib/pdf/assert'
import type { PrintBrowser } from '@/lib/pdf/browser'
import { printHtml } from '@/lib/pdf/html'
import { printPdf } from '@/lib/pdf/print'

export type Press = {
  db: Db
  browser: PrintBrowser
  store: FileStore
  /** Where a document lies until the store takes it; on the store's disk. */
  staging: string
}

/** Which attempt this is: the number makes its file's name its own, `last` means that nobody will try again. */
export type Attempt = { number: number; last: boolean }

/**
 * Prints what was frozen when the document was asked for, checks it and keeps it. Throws to be tried again;
 * the document says meanwhile that it waits, and after the last attempt that it failed.
 */
export async function printDocument(press: Press, documentId: string, attempt: Attempt): Promise<void> {
  const { db } = press
  const document = await findDocument(db, documentId)
  if (!document || document.state === 'ready') return
  if (!(await mayStillHave(db, document)))
    return noteProgress(db, documentId, { state: 'failed', progress: 0 })
  const progress = (done: number) => noteProgress(db, documentId, { state: 'printing', progress: done })
  try {
    await progress(10)
    const html = printHtml(document.job)
    await progress(40)
    const pdf = await printPdf(press.browser, html)
    await progress(80)
    const { pages } = await checkPdf(pdf, document.job)
    const storageKey = `pdf-${documentId}-${attempt.number}`
    await keep(press, storageKey, pdf)
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    const saved = await saveDocument(db, documentId, {
      storageKey,
      size: pdf.length,
      pages,
      sha256,
      readyAt: new Date(),
    })
    if (!saved) await press.store.delete(storageKey)
  } catch (error) {
    await noteProgress(db, documentId, { state: attempt.last ? 'failed' : 'queued', progress: 0 })
    throw error
  }
}

async function keep({ store, staging }: Press, key: string, pdf: Uint8Array): Promise<void> {
  await mkdir(staging, { recursive: true })
  const finished = path.join(staging, key)
  await writeFile(finished, pdf)
  await store.put(key, finished)
}
