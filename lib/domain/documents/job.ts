import type { Sheet } from '@/lib/forms/sheet'
import { shortName } from '../applications/facts'
import type { PrintJob } from './document'
import { stampOf } from './stamp'

/** A document to print, and what its file is called (domain §5.1). */
export type Asked = { job: PrintJob; fileName: string }

/** What has been filled in so far. It says on every page that it is no more than that. */
export function draftOf(
  sheet: Sheet,
  of: { unitName: string; centerName: string; dataVersion: number },
  now: Date,
): Asked {
  const madeAt = now.toISOString()
  const stamp = stampOf(madeAt)
  return {
    job: {
      sheet,
      watermark: { text: `草稿 · 未提交 · ${shortName(of.unitName)} · ${stamp}` },
      acceptNo: null,
      dataVersion: of.dataVersion,
      madeAt,
    },
    fileName: fileName(of.centerName || '研发中心', '申报书', '草稿', stamp.replace(/\D/g, '')),
  }
}

/** What was submitted, as it was frozen. */
export function formalOf(
  submission: { sheet: Sheet; dataVersion: number; at: Date },
  of: { unitName: string; acceptNo: string },
): Asked {
  const { sheet, dataVersion, at } = submission
  return {
    job: { sheet, watermark: null, acceptNo: of.acceptNo, dataVersion, madeAt: at.toISOString() },
    fileName: fileName(of.acceptNo, shortName(of.unitName), '申报书', `V${dataVersion}`),
  }
}

/** Characters that some system does not allow in a file's name are left out. */
const fileName = (...parts: string[]): string =>
  `${parts.map((part) => part.replace(/[\\/:*?"<>|\p{C}\s]/gu, '')).join('_')}.pdf`
