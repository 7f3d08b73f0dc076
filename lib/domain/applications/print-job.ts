import type { Content } from '@/lib/forms/content'
import { hiddenSheet, PRINTED_NUMBERS } from '@/lib/forms/hidden'
import { settled } from '@/lib/forms/settled'
import type { Sheet } from '@/lib/forms/sheet'
import { sheetOf } from '@/lib/forms/sheet-of'
import type { FormSpec } from '@/lib/forms/spec'
import type { PrintJob } from '../documents/document'
import { stampOf } from '../documents/stamp'
import { shortName } from './facts'
import { isOpenStatus, type Standing, type Status } from './workflow'

/** What the watermark says of a file that the department does not hold. */
const DRAFT_WORDS: Partial<Record<Status, string>> = {
  UNIT_REVIEW: '待单位审核',
  UNIT_RETURNED: '退回修改中',
  COUNTY_RETURNED: '退回修改中',
}

type Input = {
  application: Standing & { acceptNo: string | null; centerName: string | null }
  unitName: string
  form: FormSpec
  content: Content
  submitted: { sheet: Sheet; dataVersion: number } | null
  now: Date
}

/**
 * What 生成 prints (domain §5.1): while the file is open, what is kept now under the 草稿 watermark; once it has been
 * passed to the county, the frozen copy without one.
 */
export function printJob(input: Input): { job: PrintJob; fileName: string } {
  const { application, unitName, form, content, submitted, now } = input
  const madeAt = now.toISOString()
  const unit = shortName(unitName)
  const passed = submitted?.dataVersion === application.passedVersion && !isOpenStatus(application.status)
  if (passed && submitted && application.acceptNo) {
    const { sheet, dataVersion } = submitted
    return {
      job: {
        sheet: hiddenSheet(sheet, PRINTED_NUMBERS),
        watermark: null,
        acceptNo: application.acceptNo,
        dataVersion,
        madeAt,
      },
      fileName: `${application.acceptNo}_${fileSafe(unit)}_申报书_V${dataVersion}.pdf`,
    }
  }
  const state = DRAFT_WORDS[application.status] ?? '未提交'
  const stamp = stampOf(madeAt)
  return {
    job: {
      sheet: hiddenSheet(sheetOf(form, settled(form, content)), PRINTED_NUMBERS),
      watermark: { text: `草稿 · ${state} · ${unit} · ${stamp}` },
      acceptNo: application.acceptNo,
      dataVersion: application.dataVersion,
      madeAt,
    },
    fileName: `${fileSafe(application.centerName || unit)}_申报书_草稿_${stamp.replace(/[-: ]/g, '')}.pdf`,
  }
}

/** Windows refuses these in a file name. */
const fileSafe = (text: string): string => text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').slice(0, 60)
