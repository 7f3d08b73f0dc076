import Big from 'big.js'
import { isNumber } from '@/lib/forms/formats/number'
import type { Comparison, When } from './pack'

/**
 * What is known of one figure: a decimal string, a yes or no, a code, or a share kept as its two parts, so that it
 * is compared unrounded (domain §4.9). Absent means unknown.
 */
export type Figure = string | boolean | { part: string; whole: string }
export type Figures = Readonly<Record<string, Figure | undefined>>

/** A plain decimal. What is longer than any amount could be is none. */
const numberOf = (value: unknown): Big | null =>
  typeof value === 'string' && value.length <= 40 && isNumber(value) ? new Big(value) : null

/** A share's two parts; null where it says nothing: a turnover of zero, a part that is no number. */
export function partsOf(figure: Figure | undefined): { part: Big; whole: Big } | null {
  if (typeof figure !== 'object' || figure === null) return null
  const [part, whole] = [numberOf(figure.part), numberOf(figure.whole)]
  return part && whole?.gt(0) ? { part, whole } : null
}

/** Where a figure lies to a bound: below 0, at 0, above 0; null where that cannot be said. */
function against(figure: Figure | undefined, bound: string): number | null {
  const limit = numberOf(bound)
  if (!limit) return null
  const parts = partsOf(figure)
  if (parts) return parts.part.times(100).cmp(limit.times(parts.whole))
  return numberOf(figure)?.cmp(limit) ?? null
}

/** Whether a comparison holds; null where the figure is unknown or of another kind. */
export function compare({ field, op, value }: Comparison, figures: Figures): boolean | null {
  const figure = figures[field]
  if (figure === undefined || figure === null) return null
  if (op === 'in') return typeof figure === 'string' && Array.isArray(value) ? value.includes(figure) : null
  if (op === 'eq' || op === 'ne') {
    if (typeof figure !== typeof value || figure === '') return null
    return (figure === value) === (op === 'eq')
  }
  const order = typeof value === 'string' ? against(figure, value) : null
  if (order === null) return null
  switch (op) {
    case 'gte':
      return order >= 0
    case 'gt':
      return order > 0
    case 'lte':
      return order <= 0
    case 'lt':
      return order < 0
  }
}

/** Three-valued: what is unknown stays so unless the rest decides it. */
export const allOf = (parts: readonly (boolean | null)[]): boolean | null =>
  parts.includes(false) ? false : parts.includes(null) ? null : true
export const anyOf = (parts: readonly (boolean | null)[]): boolean | null =>
  parts.includes(true) ? true : parts.includes(null) ? null : false

export function applies(when: When | undefined, figures: Figures): boolean | null {
  if (!when) return true
  if ('all' in when) return allOf(when.all.map((one) => applies(one, figures)))
  if ('any' in when) return anyOf(when.any.map((one) => applies(one, figures)))
  return compare(when, figures)
}
