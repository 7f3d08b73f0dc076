import { inspectFile } from './inspect'
import type { InspectionRequest } from './inspector'

// A process of its own: a hostile file may cost it its life, and it knows no secret.
await import('pdfjs-dist/legacy/build/pdf.mjs')
process.on('disconnect', () => process.exit())
process.on('message', async ({ id, path, declared }: InspectionRequest) => {
  process.send?.({ id, inspection: await inspectFile(path, declared) })
})
