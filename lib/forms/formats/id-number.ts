import { isRealDate } from './date'
import { type FormatFault, fault } from './fault'
import { characters, foldCode, hiddenFault } from './text'

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
)
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The 18th character that belongs to 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idCheckChar(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + Number(first17[i]) * weight, 0)
  return '10X98765432'[sum % 11]!
}

export const normaliseIdNumber = foldCode

/** 居民身份证号码. `today` is a day in Shanghai, `YYYY-MM-DD`: nobody is born after it. */
export function checkIdNumber(value: string, today: string): FormatFault | null {
  const hidden = hiddenFault(value)
  if (hidden) return hidden
  if (/^\d{15}$/.test(value)) return fault('id_void')
  const signs = characters(value)
  if (signs.length !== 18) return fault('id_length', { found: signs.length })
  const odd = signs.findIndex((sign, i) => !(i === 17 ? /[\dX]/ : /\d/).test(sign))
  if (odd >= 0) return fault('id_character', { place: odd + 1, found: signs[odd]! })
  if (!PROVINCES.has(value.slice(0, 2))) return fault('id_province', { found: value.slice(0, 2) })
  const born = birthDateOf(value)
  if (!isRealDate(born)) return fault('id_date', { found: value.slice(6, 14) })
  if (born < '1900-01-01') return fault('id_early', { found: born })
  if (born > today) return fault('id_future', { found: born })
  return value[17] === idCheckChar(value.slice(0, 17)) ? null : fault('id_check', { found: value[17]! })
}

export const birthDateOf = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`

/** The 17th digit is odd for men. */
export const genderOf = (idNumber: string): 'male' | 'female' =>
  Number(idNumber[16]) % 2 === 1 ? 'male' : 'female'
