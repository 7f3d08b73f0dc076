import { allOf, anyOf, applies, compare, type Figure, type Figures } from './compare'
import type { Group, GroupSeverity, Item, Node, Pack } from './pack'

/** 符合, 不符合, 待核查. */
export const FINDINGS = ['met', 'unmet', 'unknown'] as const
export type Finding = (typeof FINDINGS)[number]

export type ItemResult = {
  item: Item
  state: Finding
  found: Figure | null
  /** One of several of which one is enough. */
  alternative: boolean
  /** False where another alternative is met already: nothing has to be done about this one. */
  matters: boolean
}

export type GroupResult = {
  id: string
  label: string
  clause: string
  severity: GroupSeverity
  state: Finding
  /** What counts for these figures, nested parts laid out in order. */
  items: ItemResult[]
}

type Judged = { holds: boolean | null; items: ItemResult[] }

/** Each condition of a pack against what is known. A condition that does not apply is left out. Never throws. */
export const evaluate = (pack: Pack, figures: Figures): GroupResult[] =>
  pack.groups.flatMap((group) => {
    const judged = judge(group, figures)
    if (!judged) return []
    const { id, label, clause, severity } = group
    return [{ id, label, clause, severity, state: findingOf(judged.holds), items: judged.items }]
  })

const findingOf = (holds: boolean | null): Finding => (holds === null ? 'unknown' : holds ? 'met' : 'unmet')

/** Null where it does not apply. What may or may not apply decides only what it would decide either way. */
function judge(node: Node | Group, figures: Figures, alternative = false): Judged | null {
  const counts = applies(node.when, figures)
  if (counts === false) return null
  const judged = 'field' in node ? judgeItem(node, figures, alternative) : judgeParts(node, figures)
  if (!judged || counts) return judged
  const holds = judged.holds === !alternative ? judged.holds : null
  return { holds, items: judged.items.map((one) => (holds === null ? { ...one, state: 'unknown' } : one)) }
}

function judgeItem(item: Item, figures: Figures, alternative: boolean): Judged {
  const holds = compare(item, figures)
  const found = figures[item.field] ?? null
  return { holds, items: [{ item, state: findingOf(holds), found, alternative, matters: true }] }
}

function judgeParts(node: Exclude<Node | Group, Item>, figures: Figures): Judged | null {
  const isAny = 'any' in node
  const parts = (isAny ? node.any : node.all).flatMap((part) => judge(part, figures, isAny) ?? [])
  if (parts.length === 0) return null
  const holds = (isAny ? anyOf : allOf)(parts.map((part) => part.holds))
  const items = parts.flatMap((part) =>
    isAny && holds === true && part.holds !== true
      ? part.items.map((one) => ({ ...one, matters: false }))
      : part.items,
  )
  return { holds, items }
}

/** How many conditions stand how. */
export const countFindings = (results: readonly GroupResult[]): Record<Finding, number> => ({
  met: results.filter(({ state }) => state === 'met').length,
  unmet: results.filter(({ state }) => state === 'unmet').length,
  unknown: results.filter(({ state }) => state === 'unknown').length,
})
