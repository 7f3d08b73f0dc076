import { readFile } from 'node:fs/promises'
import { readWorkbook } from '@/lib/workbook/read'
import { inspectFile } from './inspect'
import type { Task } from './inspector'

// A process of its own: a hostile file may cost it its life, and it knows no secret.
process.on('disconnect', () => process.exit())
process.on('message', async ({ id, path, what }: { id: number; path: string; what: Task }) => {
  const finding =
    'maxLines' in what
      ? readWorkbook(await readFile(path), what.maxLines)
      : await inspectFile(path, what.declared)
  process.send?.({ id, finding })
})

// Loaded ahead, the PDF library runs in this process instead of looking for a worker of its own.
const worker = 'pdfjs-dist/legacy/build/pdf.worker.mjs'
Object.assign(globalThis, { pdfjsWorker: await import(worker) })
await import('pdfjs-dist/legacy/build/pdf.mjs')
process.send?.('ready')
