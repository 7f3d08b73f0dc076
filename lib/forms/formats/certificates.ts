import { type FormatFault, fault } from './fault'
import { characters, fold, foldCode, foldHyphens, hiddenFault, raise, withoutSpaces } from './text'

/** China's patent law is of 1985. Numbers of this shape were given from late 2003 on; the year is that of the filing. */
const EARLIEST = '1985'

/**
 * `zl 2023 1 0123456.6` as the certificate prints it becomes `ZL202310123456.6`. A number copied from a filing
 * receipt has no ZL yet, or a CN, and is the same number.
 */
export function normalisePatent(text: string): string {
  const code = raise(withoutSpaces(foldHyphens(fold(text))).replaceAll('-', ''))
  const number = code.replace(/^(ZL|CN)/, '')
  return /^\d{12}\.?[\dX]$/.test(number) ? `ZL${number}` : code
}

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]

/** The check of a patent number, from its first twelve digits (modulo 11, ten is X). */
export function patentCheckChar(first12: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + Number(first12[i]) * weight, 0)
  return sum % 11 === 10 ? 'X' : String(sum % 11)
}

/** A patent number whose fifth digit is one of `kinds`: 1, 8 发明; 2, 9 实用新型; 3 外观设计. */
const patentOf = (...kinds: readonly string[]) => ({
  normalise: normalisePatent,
  check: (value: string, today: string): FormatFault | null => {
    const hidden = hiddenFault(value)
    if (hidden) return hidden
    if (/^ZL\d{12}[\dX]$/.test(value))
      return fault('patent_point', { suggestion: `${value.slice(0, -1)}.${value.at(-1)}` })
    const parts = /^ZL((\d{4})(\d)\d{7})\.([\dX])$/.exec(value)
    if (!parts) return fault('patent_shape')
    const [, first12, year, kind, found] = parts as unknown as [string, string, string, string, string]
    if (year < EARLIEST || year > today.slice(0, 4)) return fault('patent_year', { found: year })
    if (!kinds.includes(kind)) return fault('patent_kind', { found: kind, expected: kinds.join('或') })
    return patentCheckChar(first12) === found ? null : fault('patent_check', { found })
  },
})

export const inventionPatent = patentOf('1', '8')
export const utilityPatent = patentOf('2', '9')
export const designPatent = patentOf('3')

/** 软件著作权登记号: the year of registration, SR, five to seven digits. */
export const softwareCopyright = {
  normalise: foldCode,
  check: (value: string, today: string): FormatFault | null => {
    const hidden = hiddenFault(value)
    if (hidden) return hidden
    const year = /^(20\d{2})SR\d{5,7}$/.exec(value)?.[1]
    if (!year) return fault('copyright_shape')
    return year > today.slice(0, 4) ? fault('copyright_year', { found: year }) : null
  },
}

const SHORTEST_REGISTRATION = 5
const LONGEST_REGISTRATION = 40

/** Any other number of a certificate. Each office writes its own in its own way. */
export const registration = {
  normalise: (text: string) => raise(withoutSpaces(foldHyphens(fold(text)))),
  check: (value: string): FormatFault | null => {
    const hidden = hiddenFault(value)
    if (hidden) return hidden
    const length = characters(value).length
    if (length > LONGEST_REGISTRATION) return fault('registration_length', { found: length })
    return length >= SHORTEST_REGISTRATION && /\d/.test(value) ? null : fault('registration_shape')
  },
}
