/** One entry of a dictionary. `children` are its next level. */
export type Entry = { code: string; label: string; children?: readonly Entry[] }

export const CATALOGUES = { techField: [] as readonly Entry[], industry: [] as readonly Entry[] }

export type CatalogueName = keyof typeof CATALOGUES

/** The labels from the top level down to `code`, or null where the catalogue has no such code. */
export function pathOf(name: CatalogueName, code: string): string[] | null {
  const walk = (entries: readonly Entry[]): string[] | null => {
    for (const entry of entries) {
      if (entry.code === code) return [entry.label]
      const below = entry.children && walk(entry.children)
      if (below) return [entry.label, ...below]
    }
    return null
  }
  return walk(CATALOGUES[name])
}
