import { z } from 'zod'

/**
 * A policy pack: the conditions of one programme as data that survives JSON, so that a new year's conditions are a
 * new file and no new code (domain §1.16, Appendix C). Numbers are decimal strings; a ratio's bound is in percent.
 */
export type Pack = {
  packId: string
  version: string
  label: string
  effectiveFrom: string
  effectiveTo?: string
  /** `soft`: what is not met may be submitted with a reason. `hard`: it blocks. */
  mode: 'soft' | 'hard'
  source: {
    title: string
    docNo?: string
    url?: string
    status: 'assumption' | 'digest' | 'published'
    note: string
  }
  groups: readonly Group[]
}

/** One condition as people speak of it, with the clause that it stands in. */
export type Group = {
  id: string
  label: string
  clause: string
  /** `block` counts as not eligible, `warn` wants a reason, `info` only informs. */
  severity: GroupSeverity
  when?: When
} & (All | Any)

export type GroupSeverity = 'block' | 'warn' | 'info'
export type All = { all: readonly Node[] }
export type Any = { any: readonly Node[] }
export type Node = Item | ((All | Any) & { when?: When })

/** One figure against one bound, and what to do where it is not reached. */
export type Item = Comparison & { label: string; unit?: string; todo: string; when?: When }

export type Comparison = { field: string; op: Op; value: string | boolean | readonly string[] }
export type Op = (typeof OPS)[number]
/** Where an item or a group counts at all: the branches of a software company, of a small turnover. */
export type When = Comparison | { all: readonly When[] } | { any: readonly When[] }

const OPS = ['gte', 'gt', 'lte', 'lt', 'eq', 'ne', 'in'] as const

const decimal = z.string().regex(/^-?(0|[1-9]\d*)(\.\d+)?$/)
const text = z.string().min(1)
const compared = { field: z.string().regex(/^[a-z][\w-]*(\.[\w-]+)+$/i) }
const comparison = z.union([
  z.strictObject({ ...compared, op: z.enum(['gte', 'gt', 'lte', 'lt']), value: decimal }),
  z.strictObject({ ...compared, op: z.enum(['eq', 'ne']), value: z.union([z.boolean(), text]) }),
  z.strictObject({ ...compared, op: z.literal('in'), value: z.array(text).min(1) }),
])
const when: z.ZodType<When> = z.lazy(() =>
  z.union([
    comparison,
    z.strictObject({ all: z.array(when).min(1) }),
    z.strictObject({ any: z.array(when).min(1) }),
  ]),
)
const worded = { label: text, unit: text.optional(), todo: text, when: when.optional() }
const item = z.union(comparison.options.map((one) => z.strictObject({ ...one.shape, ...worded })))
const node: z.ZodType<Node> = z.lazy(() =>
  z.union([
    item,
    z.strictObject({ all: z.array(node).min(1), when: when.optional() }),
    z.strictObject({ any: z.array(node).min(1), when: when.optional() }),
  ]),
)
const group = {
  id: z.string().regex(/^[a-z][\w-]*$/),
  label: text,
  clause: text,
  severity: z.enum(['block', 'warn', 'info']),
  when: when.optional(),
}

/** Checks a pack that came as JSON. */
export const packSchema: z.ZodType<Pack> = z.strictObject({
  packId: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version: z.string().regex(/^\d{4}\.\d+$/),
  label: text,
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().optional(),
  mode: z.enum(['soft', 'hard']),
  source: z.strictObject({
    title: text,
    docNo: text.optional(),
    url: z.url().optional(),
    status: z.enum(['assumption', 'digest', 'published']),
    note: text,
  }),
  groups: z
    .array(
      z.union([
        z.strictObject({ ...group, all: z.array(node).min(1) }),
        z.strictObject({ ...group, any: z.array(node).min(1) }),
      ]),
    )
    .min(1)
    .refine((groups) => new Set(groups.map(({ id }) => id)).size === groups.length, 'two groups of one id'),
})

/** `packId@version`, the name under which a round names its pack. */
export const packKeyOf = (pack: Pick<Pack, 'packId' | 'version'>) => `${pack.packId}@${pack.version}`

/** Every figure that a pack speaks of, also only in saying where something counts. */
export const figuresNamed = (pack: Pack): Set<string> => new Set(pack.groups.flatMap(named))

function named(part: Group | Node | When): string[] {
  const parts: readonly (Node | When)[] = [
    ...('all' in part ? part.all : []),
    ...('any' in part ? part.any : []),
    ...('when' in part && part.when ? [part.when] : []),
  ]
  return [...('field' in part ? [part.field] : []), ...parts.flatMap(named)]
}
