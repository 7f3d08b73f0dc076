import type { Entry } from '@/lib/forms/catalogues'

/** One lowest entry of a catalogue, with the labels above it. */
export type Leaf = { code: string; label: string; path: readonly string[] }

export function leavesOf(entries: readonly Entry[], above: readonly string[] = []): Leaf[] {
  return entries.flatMap((entry) => {
    const path = [...above, entry.label]
    return entry.children?.length
      ? leavesOf(entry.children, path)
      : [{ code: entry.code, label: entry.label, path }]
  })
}

/** The leaves under each heading, for a plain select: `电子信息 › 软件`. */
export function groupsOf(leaves: readonly Leaf[]): { heading: string; leaves: Leaf[] }[] {
  const groups = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const heading = leaf.path.slice(0, -1).join(' › ') || leaf.label
    groups.set(heading, [...(groups.get(heading) ?? []), leaf])
  }
  return [...groups].map(([heading, under]) => ({ heading, leaves: under }))
}

const plain = (text: string) =>
  text.toLowerCase().replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

/**
 * Every word typed has to occur in the code or in a label of any level. What begins with the text stands first,
 * what has it in its own label before what has it only above.
 */
export function searchLeaves(leaves: readonly Leaf[], query: string): Leaf[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  const first = words[0]
  if (first === undefined) return [...leaves]
  const rank = (leaf: Leaf) =>
    leaf.code.startsWith(first) || plain(leaf.label).startsWith(first)
      ? 0
      : plain(leaf.label).includes(first)
        ? 1
        : 2
  return leaves
    .filter((leaf) => words.every((word) => plain(`${leaf.code} ${leaf.path.join(' ')}`).includes(word)))
    .map((leaf, index) => ({ leaf, index, rank: rank(leaf) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ leaf }) => leaf)
}

/** A code that people know; those of our own making stay out of sight. */
export const leafCode = ({ code }: Leaf): string => (/^[A-Z]?\d+$/.test(code) ? code : '')

/** How a chosen entry stands in the field. */
export const leafText = (leaf: Leaf): string => [leafCode(leaf), leaf.label].filter(Boolean).join(' ')
