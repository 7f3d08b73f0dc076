import Big from 'big.js'
import { type Condition, holds } from './condition'
import type { Cells, Content } from './content'
import { lookupFrom } from './fields'
import { normaliseNumber } from './formats/number'

/**
 * A number that follows from other answers. Data, evaluated by `figureOf` in exact decimals. `answer` is one of the
 * same step, or of the same row in a list; `back` only within a matrix.
 */
export type Figure =
  | { count: string; where?: Condition }
  | { sum: string; of: string | Figure; where?: Condition }
  /** In percent. */
  | { ratio: readonly [Figure, Figure] }
  | { quotient: readonly [Figure, Figure] }
  /** From the second to the first, in percent of the second; none where there is nothing to grow from. */
  | { growth: readonly [Figure, Figure] }
  | { plus: readonly Figure[] }
  | { times: readonly Figure[] }
  | { constant: string }
  | { answer: string; back?: number }

const numberOf = (text: unknown): Big | null => {
  const normal = typeof text === 'string' ? normaliseNumber(text) : ''
  return /^-?\d+(\.\d+)?$/.test(normal) ? new Big(normal) : null
}

/** Answers null where there is nothing to compute from: a ratio of zero, an answer that is not a number. */
export function figureOf(figure: Figure, content: Content, step: string, cells?: Cells): Big | null {
  const part = (one: Figure) => figureOf(one, content, step, cells)
  const all = (parts: readonly Figure[], join: (a: Big, b: Big) => Big): Big | null =>
    parts.map(part).reduce((total, value) => (total && value ? join(total, value) : null))

  if ('count' in figure) return new Big(matching(figure.count, figure.where, content).length)
  if ('sum' in figure) {
    const of = typeof figure.of === 'string' ? { answer: figure.of } : figure.of
    return matching(figure.sum, figure.where, content)
      .map((row) => figureOf(of, content, figure.sum, row.cells) ?? new Big(0))
      .reduce((total, value) => total.plus(value), new Big(0))
  }
  if ('plus' in figure) return all(figure.plus, (a, b) => a.plus(b))
  if ('times' in figure) return all(figure.times, (a, b) => a.times(b))
  if ('constant' in figure) return new Big(figure.constant)
  if ('answer' in figure) return numberOf(lookupFrom(content, step, cells).answer(figure.answer))
  if ('growth' in figure) {
    const [now, before] = figure.growth.map(part)
    return now && before?.gt(0) ? now.minus(before).times(100).div(before) : null
  }
  const [over, under] = ('ratio' in figure ? figure.ratio : figure.quotient).map(part)
  if (!over || !under || under.eq(0)) return null
  return 'ratio' in figure ? over.times(100).div(under) : over.div(under)
}

/** The figures that a figure is made of; none where it reads answers or rows itself. */
export function partsOf(figure: Figure): readonly Figure[] {
  if ('answer' in figure || 'constant' in figure || 'count' in figure || 'sum' in figure) return []
  return Object.values(figure).flatMap((parts: readonly Figure[]) => parts)
}

const matching = (list: string, where: Condition | undefined, content: Content) =>
  (content.rows[list] ?? []).filter((row) => holds(where, lookupFrom(content, list, row.cells)))

/** A figure as it is written: at its scale, half up; “—” where there is none. */
export const figureText = (value: Big | null, scale = 0): string =>
  value ? value.toFixed(scale, Big.roundHalfUp) : '—'
