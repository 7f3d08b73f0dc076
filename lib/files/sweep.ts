import { forgetUpload, staleUploads } from '@/db/files'
import type { Rooms } from './ingest'

const KEPT_DAYS = 7

/**
 * Forgets uploads that nobody went on with for a week, and their bytes. Stored and removed files stay: a
 * submission may show them. Answers how many were forgotten.
 */
export async function sweepUploads({ db, staging, store }: Rooms, now: Date): Promise<number> {
  const stale = await staleUploads(db, new Date(now.getTime() - KEPT_DAYS * 24 * 60 * 60 * 1000))
  for (const { fileId, state } of stale) {
    if (state === 'receiving') {
      await staging.discard(fileId)
      await store.delete(fileId)
    }
    await forgetUpload(db, fileId)
  }
  return stale.length
}
