import { type FormatFault, fault } from './fault'

const SPACES = /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/
const HYPHENS = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u

const every = (pattern: RegExp) => new RegExp(pattern.source, 'g')
const EVERY_SPACE = every(SPACES)
const EVERY_HYPHEN = every(HYPHENS)

/** Spaces around a text go. By hand, because `\s+$` looks at each inner run of spaces again and again. */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && SPACES.test(text[start]!)) start++
  while (end > start && SPACES.test(text[end - 1]!)) end--
  return text.slice(start, end)
}

/** Full-width letters, digits and signs become the plain ones; spaces around the text go. */
export const fold = (text: string): string =>
  trimmed(text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)))

/** Every kind of dash that a keyboard or a document offers becomes the plain one. */
export const foldHyphens = (text: string): string => text.replace(EVERY_HYPHEN, '-')

export const withoutSpaces = (text: string): string => text.replace(EVERY_SPACE, '')

/** Only a–z are raised: `ß` would become two letters and change the count that we tell people. */
export const raise = (text: string): string => text.replace(/[a-z]/g, (c) => c.toUpperCase())

/** A code as people copy it: with spaces or hyphens for reading, full-width, in lower case. */
export const foldCode = (text: string): string =>
  raise(withoutSpaces(foldHyphens(fold(text))).replaceAll('-', ''))

export const characters = (text: string): string[] => [...text]

/** Characters that nobody sees, such as a zero-width space from a copied page. Places count from 1. */
export function hiddenFault(value: string): FormatFault | null {
  const at = characters(value).findIndex((c) => HIDDEN.test(c))
  return at < 0 ? null : fault('hidden_character', { place: at + 1 })
}

export const hasSpace = (value: string): boolean => SPACES.test(value)
