import { type FormatFault, fault } from './fault'
import { characters, fold, hasSpace, hiddenFault } from './text'

const IDEOGRAPH = /[\p{Unified_Ideograph}〇]/u
const CHINESE = /^[\p{Unified_Ideograph}〇]+(·[\p{Unified_Ideograph}〇]+)*$/u
const LATIN = /[\p{Script=Latin}\p{M} .'-]/u

/** Dots that input methods offer for the one of 买买提·艾力 (U+00B7). */
const DOTS = /[•‧∙⋅・･●]/g

export const normalisePersonName = (text: string): string => fold(text.normalize('NFC').replace(DOTS, '·'))

/** A name as on a resident identity card: ideographs of any plane, parts joined by a middle dot. */
export function checkPersonName(value: string): FormatFault | null {
  const hidden = hiddenFault(value)
  if (hidden) return hidden
  if (hasSpace(value)) return fault('name_space')
  const signs = characters(value)
  const odd = signs.find((sign) => sign !== '·' && !IDEOGRAPH.test(sign))
  if (odd) return fault('name_character', { found: odd })
  if (signs.length < 2 || signs.length > 25) return fault('name_length', { found: signs.length })
  return CHINESE.test(value) ? null : fault('name_dot')
}

/** Straight apostrophes and single spaces; several spaces are one. */
export const normaliseForeignName = (text: string): string =>
  fold(text.normalize('NFC'))
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\s\u3000]+/g, ' ')
    .trim()

/** A name in Latin letters, as on a passport. */
export function checkForeignName(value: string): FormatFault | null {
  const hidden = hiddenFault(value)
  if (hidden) return hidden
  const signs = characters(value)
  const odd = signs.find((sign) => !LATIN.test(sign))
  if (odd) return fault('foreign_name_character', { found: odd })
  if (signs.length < 2 || signs.length > 60) return fault('foreign_name_length', { found: signs.length })
  return /^\p{Script=Latin}/u.test(value) ? null : fault('foreign_name_character', { found: signs[0]! })
}

const isLatin = (text: string) => /^\p{Script=Latin}/u.test(text)

/** A legal representative or contact may have either kind of name. */
export const normaliseAnyName = (text: string): string => {
  const folded = normalisePersonName(text)
  return isLatin(folded) ? normaliseForeignName(folded) : folded
}
export const checkAnyName = (value: string): FormatFault | null =>
  isLatin(value) ? checkForeignName(value) : checkPersonName(value)
