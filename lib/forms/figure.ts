import Big from 'big.js'
import { type Condition, holds } from './condition'
import type { Content } from './content'
import { lookupFrom } from './fields'
import { normaliseNumber } from './formats/number'

/** A number that follows from other answers. Data, evaluated by `figureOf` in exact decimals. */
export type Figure =
  | { count: string; where?: Condition }
  | { sum: string; of: string; where?: Condition }
  | { ratio: readonly [Figure, Figure] }
  | { plus: readonly Figure[] }
  | { answer: string }

const numberOf = (text: unknown): Big | null => {
  const normal = typeof text === 'string' ? normaliseNumber(text) : ''
  return /^-?\d+(\.\d+)?$/.test(normal) ? new Big(normal) : null
}

/** Answers null where there is nothing to compute from: a ratio of zero, an answer that is not a number. */
export function figureOf(figure: Figure, content: Content, step: string): Big | null {
  if ('count' in figure) return new Big(matching(figure.count, figure.where, content).length)
  if ('sum' in figure) {
    return matching(figure.sum, figure.where, content)
      .map((row) => numberOf(row.cells[figure.of]) ?? new Big(0))
      .reduce((total, value) => total.plus(value), new Big(0))
  }
  if ('plus' in figure) {
    const parts = figure.plus.map((part) => figureOf(part, content, step))
    return parts.reduce<Big | null>((total, part) => (total && part ? total.plus(part) : null), new Big(0))
  }
  if ('answer' in figure) return numberOf(lookupFrom(content, step).answer(figure.answer))
  const [part, whole] = figure.ratio.map((one) => figureOf(one, content, step))
  if (!part || !whole || whole.eq(0)) return null
  return part.times(100).div(whole)
}

const matching = (list: string, where: Condition | undefined, content: Content) =>
  (content.rows[list] ?? []).filter((row) => holds(where, lookupFrom(content, list, row.cells)))

/** A figure as it is written: at its scale, half up; “—” where there is none. */
export const figureText = (value: Big | null, scale = 0): string =>
  value ? value.toFixed(scale, Big.roundHalfUp) : '—'
