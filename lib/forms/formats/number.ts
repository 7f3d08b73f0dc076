import { fold, foldHyphens } from './text'

/**
 * `１，２３４．５０` becomes `1234.50`. Only thousands that are grouped rightly lose their commas: `12,34`
 * stays, to be found as a fault, because nobody knows which number it was meant to be.
 */
export function normaliseNumber(text: string): string {
  const folded = foldHyphens(fold(text))
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(folded) ? folded.replaceAll(',', '') : folded
}

/** A plain number in normal form: no sign of plus, no exponent, no zero in front, no bare point. */
export const isNumber = (value: string): boolean => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)
