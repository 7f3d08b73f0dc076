import type { Reason } from '@/lib/domain/event'
import { REASON_CODES } from '@/lib/domain/reasons/check'

export const reasonLabel = (code: string): string =>
  REASON_CODES.find((reason) => reason.value === code)?.label ?? '其他'

/** The reasons of a 退回 that are about one step, as its fields show them. */
export const reasonsAt = (reasons: readonly Reason[] | null | undefined, step: string) =>
  (reasons ?? [])
    .filter((reason) => reason.step === step)
    .map(({ field, row, code, text }) => ({ field, row, text, label: reasonLabel(code) }))
