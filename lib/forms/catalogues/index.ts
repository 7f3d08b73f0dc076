import type { Entry } from './entry'
import { industry } from './industry'
import { techField } from './tech-field'
import { title } from './titles'

export type { Entry } from './entry'

/** The dictionaries of levels that a `cascade` may choose from. */
export const CATALOGUES = { techField, industry, title } satisfies Record<string, readonly Entry[]>

export type CatalogueName = keyof typeof CATALOGUES

/** The labels from the top level down to `code`, or null where the catalogue has no such code. */
export function pathOf(name: CatalogueName, code: string): string[] | null {
  return PATHS[name].get(code) ?? null
}

/** Whether a code stands at the lowest level of its branch. */
export const isLeaf = (name: CatalogueName, code: string): boolean => LEAVES[name].has(code)

const LEAVES = Object.fromEntries(
  Object.entries(CATALOGUES).map(([name, entries]) => [name, new Set(leaves(entries))]),
) as Record<CatalogueName, Set<string>>

function leaves(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ code, children }) => (children?.length ? leaves(children) : [code]))
}

const PATHS = Object.fromEntries(
  Object.entries(CATALOGUES).map(([name, entries]) => [name, new Map(paths(entries))]),
) as Record<CatalogueName, Map<string, string[]>>

function paths(entries: readonly Entry[], above: readonly string[] = []): [string, string[]][] {
  return entries.flatMap((entry) => {
    const here = [...above, entry.label]
    return [[entry.code, here] as [string, string[]], ...paths(entry.children ?? [], here)]
  })
}
