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
  return mayHoldNumber(text) && HAS_NUMBER.test(folded(text)) && !ROW_ID.test(text)
}

/** Fields that hold the number of a document, whose kinds abroad are shorter than eleven digits. */
export const isDocumentField = (name: string): boolean => /(?:^|\.)idNo$/.test(name)

/** Settles nearly every text by counting its digits: Chinese and plain Latin text has no others. */
function mayHoldNumber(text: string): boolean {
  let digits = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) {
      if (code >= 0x30 && code <= 0x39) digits++
    } else if (!isPlainChinese(code)) return true
  }
  return digits >= 11
}

/** Characters that are no digits, and that folding does not turn into any. */
const isPlainChinese = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3000 && code <= 0x3006) ||
  (code >= 0x3008 && code <= 0x3020) ||
  (code >= 0xff01 && code <= 0xff0f) ||
  (code >= 0xff1a && code <= 0xff5e)

/** The same text for places that nobody is to be known from: the numbers in it are told by how they end. */
export const withoutNumbers = (text: string): string =>
  needsSealing(text) ? folded(text).replace(NUMBERS, (number) => `***${number.slice(-2)}`) : text

const folded = (text: string) => (ASCII.test(text) ? text : text.normalize('NFKC'))
