import { maskIdNumber, maskMobile } from './formats/mask'
import type { FieldSpec } from './spec'

/** Hides the middle of a personal value (domain §6.6). */
export const masked = (kind: NonNullable<FieldSpec['masked']>, text: string): string =>
  kind === 'idNumber' ? maskIdNumber(text) : maskMobile(text)
