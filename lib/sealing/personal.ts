/** Eleven digits, the length of a mobile, with blanks, hyphens and signs that cannot be seen between them. */
const NUMBER = String.raw`\p{Nd}(?:[\s\p{Pd}\p{Cf}]*\p{Nd}){10}`
const HAS_NUMBER = new RegExp(NUMBER, 'u')
// What follows a letter is a name with digits in it, and nobody's number.
const NUMBERS = new RegExp(String.raw`(?<![A-Za-z0-9_])${NUMBER}(?:[\s\p{Pd}\p{Cf}]*[\p{Nd}Xx])*`, 'gu')
const ASCII = /^[\x20-\x7e]*$/
/** Ids of rows are digits and hyphens too, and nobody's. */
const ROW_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * Whether a text holds what may be somebody's identity number or mobile, in whatever way it was typed and whatever
 * stands around it. Also whether it poses as a sealed one.
 */
export function needsSealing(text: string): boolean {
  if (text.length < 6) return false
  if (text.startsWith('sealed:')) return true
  return HAS_NUMBER.test(folded(text)) && !ROW_ID.test(text)
}

/** The same text for places that nobody is to be known from: the numbers in it are told by how they end. */
export const withoutNumbers = (text: string): string =>
  needsSealing(text) ? folded(text).replace(NUMBERS, (number) => `***${number.slice(-2)}`) : text

const folded = (text: string) => (ASCII.test(text) ? text : text.normalize('NFKC'))
