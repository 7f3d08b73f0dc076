import { createHash } from 'node:crypto'
import type { PrintJob } from '@/lib/domain/documents/document'
import { stampOf } from '@/lib/domain/documents/stamp'

/**
 * The same for two jobs that would print the same answers: everything but the time at which it was asked,
 * wherever that stands.
 */
export function fingerprintOf({ madeAt, watermark, ...content }: PrintJob): string {
  const mark = watermark?.text.replaceAll(stampOf(madeAt), '')
  return createHash('sha256')
    .update(JSON.stringify({ ...content, mark }, inOrder))
    .digest('hex')
}

/** A database gives the keys of an object back in its own order. */
const inOrder = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
