import type Big from 'big.js'
import { holds } from '@/lib/forms/condition'
import type { Content } from '@/lib/forms/content'
import { isEmpty, lookupFrom, stepOf } from '@/lib/forms/fields'
import { type Figure, figureOf, partsOf } from '@/lib/forms/figure'
import type { FormSpec } from '@/lib/forms/spec'

/** One of the two figures of a pair, and where it is filled in; a list counts as a whole, with `field` empty. */
export type Side = { label: string; step: string; field: string; figure: Figure }

/** Two figures that have to agree. Data: what they are, and how far apart they may be. */
export type Pair = {
  key: string
  label: string
  unit: string
  /** `equal` within the tolerance; `notLess`: the first is at least the second. */
  relation: 'equal' | 'notLess'
  /** In the pair's unit; 0.01 where nothing else is said (domain §1.9). */
  tolerance?: string
  /** One of many of its kind, told only where it differs: a project's year. */
  quiet?: true
  sides: readonly [Side, Side]
}

/** 一致, 不一致, 待填. */
export type Agreement = 'agrees' | 'differs' | 'open'
export type Reconciled = Pair & {
  state: Agreement
  /** Exact decimals; null while not filled in. */
  values: readonly [string | null, string | null]
  /** How far the first lies above the second, where they differ. */
  difference: string | null
}

/** All pairs of a programme, as the canonical content stands now. */
export type PairsOf = (form: FormSpec, content: Content, batchYear: number) => Reconciled[]

/** Each pair of which this version of the form asks both figures, as the canonical content stands now. */
export function reconcile(form: FormSpec, content: Content, pairs: readonly Pair[]): Reconciled[] {
  return pairs
    .filter(({ sides }) => sides.every((side) => stepOf(form, side.step) && known(form, side.figure)))
    .map((pair) => {
      const [one, other] = pair.sides.map(({ figure, step }) =>
        isFilled(figure, content) ? figureOf(figure, content, step) : null,
      )
      return { ...pair, ...judge(pair, one ?? null, other ?? null) }
    })
    .filter(({ quiet, state }) => !quiet || state === 'differs')
}

function judge({ relation, tolerance = '0.01' }: Pair, one: Big | null, other: Big | null) {
  const values = [one?.toFixed() ?? null, other?.toFixed() ?? null] as const
  if (!one || !other) return { state: 'open' as const, values, difference: null }
  const difference = one.minus(other)
  const agrees = relation === 'notLess' ? difference.gte(0) : difference.abs().lte(tolerance)
  return agrees
    ? { state: 'agrees' as const, values, difference: null }
    : { state: 'differs' as const, values, difference: difference.toFixed() }
}

/** A sum of nothing is not zero: it is still to be filled in. */
function isFilled(figure: Figure, content: Content): boolean {
  if ('answer' in figure || 'constant' in figure) return true
  if ('count' in figure) return (content.rows[figure.count] ?? []).length > 0
  if ('sum' in figure) {
    const { sum, of, where } = figure
    return (content.rows[sum] ?? []).some(
      ({ cells }) =>
        holds(where, lookupFrom(content, sum, cells)) &&
        (typeof of === 'string' ? !isEmpty(cells[of]) : figureOf(of, content, sum, cells) !== null),
    )
  }
  const filled = (part: Figure) => isFilled(part, content)
  return 'plus' in figure ? figure.plus.some(filled) : partsOf(figure).every(filled)
}

/** Whether the form has the lists that a figure is made of. */
function known(form: FormSpec, figure: Figure): boolean {
  const list = 'count' in figure ? figure.count : 'sum' in figure ? figure.sum : null
  if (list !== null) return stepOf(form, list)?.kind === 'list'
  return partsOf(figure).every((part) => known(form, part))
}
