import { CATALOGUES, type CatalogueName, type Entry, pathOf } from '../catalogues'
import { fold, foldHyphens, raise, withoutSpaces } from '../formats/text'
import type { ColumnSpec } from '../spec'

/** What may be chosen, each by one text that no other choice bears. */
export type Choices = {
  /** In the order of the definition; of a catalogue its lowest level. */
  texts: readonly string[]
  textOf: (value: string) => string
  /** By that text, by its label or path, or by the value itself; undefined where it is none of them. */
  valueBy: (text: string) => string | undefined
}

/** Null for a column into which something is typed. */
export function choicesOf(column: ColumnSpec): Choices | null {
  if (column.kind === 'cascade') return ofCatalogue(column.catalogue)
  if (column.kind !== 'choice' && column.kind !== 'multi') return null
  const found = ofColumns.get(column) ?? made(column.options.map(named))
  ofColumns.set(column, found)
  return found
}

type Named = { value: string; names: readonly string[]; isOffered: boolean }

const named = ({ value, label }: { value: string; label: string }): Named => ({
  value,
  names: [label],
  isOffered: true,
})

// Neither changes while the program runs, and a thousand lines ask for the same.
const ofColumns = new WeakMap<ColumnSpec, Choices>()
const ofCatalogues = new Map<CatalogueName, Choices>()

function ofCatalogue(name: CatalogueName): Choices {
  const found = ofCatalogues.get(name) ?? made(entriesOf(name, CATALOGUES[name] ?? []))
  ofCatalogues.set(name, found)
  return found
}

const entriesOf = (name: CatalogueName, entries: readonly Entry[]): Named[] =>
  entries.flatMap(({ code, label, children }) => [
    {
      value: code,
      names: [label, (pathOf(name, code) ?? [label]).join(' / ')],
      isOffered: !children?.length,
    },
    ...entriesOf(name, children ?? []),
  ])

/** Full-width signs, spaces, dashes and small letters make no difference. */
export const folded = (text: string): string => raise(withoutSpaces(foldHyphens(fold(text))))

function made(all: readonly Named[]): Choices {
  const bearers = new Map<string, Set<string>>()
  for (const { value, names } of all)
    for (const name of new Set([...names, value].map(folded)))
      bearers.set(name, (bearers.get(name) ?? new Set()).add(value))
  const isOwn = (name: string) => bearers.get(folded(name))?.size === 1
  const texts = new Map(all.map(({ value, names }) => [value, names.find(isOwn) ?? value]))
  return {
    texts: all.filter(({ isOffered }) => isOffered).map(({ value }) => texts.get(value)!),
    textOf: (value) => texts.get(value) ?? value,
    valueBy: (text) => {
      const found = bearers.get(folded(text))
      if (found?.size === 1) return [...found][0]
      return texts.has(text.trim()) ? text.trim() : undefined
    },
  }
}
