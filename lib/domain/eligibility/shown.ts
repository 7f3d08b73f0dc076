import Big from 'big.js'
import { compare, type Figure, partsOf } from './compare'
import type { Comparison } from './pack'

const MOST_DECIMALS = 20

/**
 * The digits of a figure: a share at two decimals half up, with more where rounding would put it on the other side
 * of its bound (149.99 of 5000 is 2.9998 and not 3.00). `close` says that it took more.
 */
export function digitsOf(figure: Figure, bound: Comparison): { digits: string; close: boolean } {
  if (typeof figure === 'string') return { digits: figure, close: false }
  const parts = partsOf(figure)
  if (!parts) return { digits: '', close: false }
  const exact = compare(bound, { [bound.field]: figure })
  for (let scale = 2; scale < MOST_DECIMALS; scale++) {
    const digits = percent(parts, scale)
    if (compare(bound, { [bound.field]: digits }) === exact) return { digits, close: scale > 2 }
  }
  return { digits: percent(parts, MOST_DECIMALS), close: true }
}

const percent = ({ part, whole }: { part: Big; whole: Big }, scale: number): string =>
  part.times(100).div(whole).toFixed(scale, Big.roundHalfUp)
