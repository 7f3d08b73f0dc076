import { randomUUID } from 'node:crypto'
import type { WorkbookReading } from '@/lib/workbook/read'
import { runReading } from './inspector'
import type { Staging } from './staging'

/** A list of 2,000 rows takes 300 KB; pictures in it take more. */
export const MAX_WORKBOOK_BYTES = 10 * 1024 * 1024

/** Reads a workbook as it comes in, and keeps nothing of it on disk. */
export async function readUploadedWorkbook(
  staging: Staging,
  bytes: AsyncIterable<Uint8Array>,
  maxLines: number,
): Promise<WorkbookReading> {
  const id = randomUUID()
  try {
    const { ended, overflow } = await staging.append(id, 0, bytes, MAX_WORKBOOK_BYTES, async () => {})
    if (overflow) return { ok: false, code: 'too_large' }
    if (!ended) return { ok: false, code: 'cut_off' }
    return await runReading(staging.path(id), maxLines)
  } finally {
    await staging.discard(id)
  }
}
