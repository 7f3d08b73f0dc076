import { CATALOGUES, type Entry } from '@/lib/forms/catalogues'

/** What is looked for: each word in name or unit, or as one of the technical fields whose names hold it. */
export type SearchTerm = { text: string; fields: readonly string[] }

export const searchTerms = (search: string): SearchTerm[] =>
  search
    .normalize('NFKC')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 5)
    .map((text) => ({ text, fields: fieldsNamed(text) }))

/** The codes of every field that bears the word, or lies below one that does. */
export function fieldsNamed(text: string): string[] {
  const wanted = text.toLowerCase()
  const below = (entry: Entry, named: boolean): string[] => {
    const here = named || entry.code === wanted || entry.label.toLowerCase().includes(wanted)
    return [...(here ? [entry.code] : []), ...(entry.children ?? []).flatMap((child) => below(child, here))]
  }
  return CATALOGUES.techField.flatMap((entry) => below(entry, false))
}
