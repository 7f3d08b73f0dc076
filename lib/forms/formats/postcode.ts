import { doubt, type FormatFault, fault } from './fault'
import { foldCode, hiddenFault } from './text'

const REGIONS = /^(0[1-7]|1[0-35-6]|2[0-7]|3[0-6]|4[0-7]|5[1-7]|6[1-7]|7[0-5]|8[13456])\d{4}$/

export const normalisePostcode = foldCode

/** 邮政编码. Units of this city have one from 314000 to 314599; another one is a doubt. */
export function checkPostcode(value: string): FormatFault | null {
  const hidden = hiddenFault(value)
  if (hidden) return hidden
  if (!/^\d{6}$/.test(value)) return fault('postcode_length', { found: [...value].length })
  if (!REGIONS.test(value)) return fault('postcode_region', { found: value })
  return /^314[0-5]/.test(value) ? null : doubt('postcode_elsewhere', { found: value })
}
