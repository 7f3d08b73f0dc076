import { placeOf } from '@/lib/forms/places'
import type { Problem } from '@/lib/result'
import type { Reason } from '../event'

/** 退回原因码, domain Appendix A.7 (F01–F06 found, the rest assumed). */
export const REASON_CODES = [
  { value: 'F01', label: '材料不齐全' },
  { value: 'F02', label: '佐证材料未经第三方认证' },
  { value: 'F03', label: '内容前后不一致' },
  { value: 'F04', label: '印章签名不规范' },
  { value: 'F05', label: '扫描文档不清晰不完整' },
  { value: 'F06', label: '名称命名不规范' },
  { value: 'F07', label: '数据逻辑错误' },
  { value: 'F08', label: '人员不符合专职要求' },
  { value: 'F09', label: '设备不属研发用途' },
  { value: 'F10', label: '知识产权不符' },
  { value: 'F11', label: '不符合申报条件' },
  { value: 'F12', label: '重复申报' },
  { value: 'F99', label: '其他' },
] as const

/** T10: a 退回 names at least one of the file's places, each with a code and a sentence that helps to mend it. */
export function reasonProblems(reasons: readonly Reason[], places: ReadonlySet<string>): Problem[] {
  if (reasons.length === 0) return [{ field: 'reasons', code: 'reason_missing', severity: 'missing' }]
  return reasons.flatMap((reason, index) => [
    ...(places.has(placeOf(reason)) ? [] : [problem(index, 'step', 'reason_place')]),
    ...(REASON_CODES.some(({ value }) => value === reason.code)
      ? []
      : [problem(index, 'code', 'reason_code')]),
    ...([...reason.text.trim()].length >= 5 ? [] : [problem(index, 'text', 'reason_text')]),
    ...([...reason.text.trim()].length <= 500 ? [] : [problem(index, 'text', 'reason_text_long')]),
  ])
}

const problem = (index: number, field: string, code: string): Problem => ({
  field: `reasons.${index}.${field}`,
  code,
  severity: 'error',
})
