import type { Condition } from './condition'
import type { Figure } from './figure'
import type { DecimalField, FieldGroup, FieldSpec, FigureField, IntegerField, MoneyField } from './spec'

/** A column of a matrix: a year, as a rule. `when` says from which on it is asked. */
export type MatrixColumn = { key: string; label: string; when?: Condition }

/** A row of a matrix. Within it `atMost` and figures name other rows; `back` is the column before. */
export type MatrixRow = IntegerField | DecimalField | MoneyField | FigureField

/**
 * A group of rows × columns, written out into ordinary fields named `row.column`, so that reading, checking, saving
 * and comparing need to know nothing of matrices. `matrix` tells how they lie.
 */
export function matrixGroup(given: {
  title: string
  columns: readonly MatrixColumn[]
  rows: readonly MatrixRow[]
}): FieldGroup {
  const { title, columns, rows } = given
  const fields = rows.flatMap((row) => columns.flatMap((_, at) => cellOf(row, columns, at) ?? []))
  return {
    title,
    fields,
    matrix: {
      columns: columns.map(({ key, label }) => ({ key, label })),
      rows: rows.map(({ name, label, help }) => ({ name, label, ...(help !== undefined && { help }) })),
    },
  }
}

function cellOf(row: MatrixRow, columns: readonly MatrixColumn[], at: number): FieldSpec | null {
  const column = columns[at]!
  const { help: _, ...asked } = row
  const when = both(row.when, column.when)
  const named = {
    ...asked,
    name: `${row.name}.${column.key}`,
    label: `${row.label}（${column.label}）`,
    ...(when && { when }),
  }
  if (named.kind !== 'figure')
    return named.atMost === undefined ? named : { ...named, atMost: `${named.atMost}.${column.key}` }
  const figure = inColumn(named.figure, columns, at)
  return figure && { ...named, figure }
}

const both = (one?: Condition, other?: Condition): Condition | undefined =>
  one && other ? { all: [one, other] } : (one ?? other)

/** A figure of one column; null where it looks back beyond the first. */
function inColumn(figure: Figure, columns: readonly MatrixColumn[], at: number): Figure | null {
  const all = <T extends readonly Figure[]>(parts: T): T | null => {
    const moved = parts.map((part) => inColumn(part, columns, at))
    return moved.some((part) => part === null) ? null : (moved as unknown as T)
  }
  if ('answer' in figure) {
    const column = columns[at - (figure.back ?? 0)]
    return column ? { answer: `${figure.answer}.${column.key}` } : null
  }
  if ('ratio' in figure) return wrap('ratio', all(figure.ratio))
  if ('quotient' in figure) return wrap('quotient', all(figure.quotient))
  if ('growth' in figure) return wrap('growth', all(figure.growth))
  if ('plus' in figure) return wrap('plus', all(figure.plus))
  if ('times' in figure) return wrap('times', all(figure.times))
  return figure
}

const wrap = <K extends string, T>(key: K, parts: T | null) =>
  parts && ({ [key]: parts } as { [name in K]: T } & Figure)
