import type { Sheet } from '@/lib/forms/sheet'

export const DOCUMENT_STATES = ['queued', 'printing', 'ready', 'failed'] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

/** A draft bears a watermark; a file that has been passed to the county does not (domain §5.1). */
export type Watermark = { text: string } | null

/** All that the printer needs, as data. `madeAt` is an instant in ISO form. */
export type PrintJob = {
  sheet: Sheet
  watermark: Watermark
  /** 受理编号, absent on a draft. */
  acceptNo: string | null
  dataVersion: number
  madeAt: string
}
