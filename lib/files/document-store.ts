import path from 'node:path'
import { diskStore } from './store'

/** Printed documents lie apart from attachments, below the same folder. */
export const documentStore = (dataDir: string) =>
  diskStore(path.join(/* turbopackIgnore: true */ dataDir, 'files/documents'))

/** Where a document is written until the store takes it; on the same disk. */
export const printingFolder = (dataDir: string) => path.join(dataDir, 'files/printing')
