import { inspectFile } from './inspect'
import type { InspectionRequest } from './inspector'

// A process of its own: a hostile file may cost it its life, and it knows no secret.
process.on('disconnect', () => process.exit())
process.on('message', async ({ id, path, declared }: InspectionRequest) => {
  process.send?.({ id, inspection: await inspectFile(path, declared) })
})

// Loaded ahead, the PDF library runs in this process instead of looking for a worker of its own.
const worker = 'pdfjs-dist/legacy/build/pdf.worker.mjs'
Object.assign(globalThis, { pdfjsWorker: await import(worker) })
await import('pdfjs-dist/legacy/build/pdf.mjs')
process.send?.('ready')
