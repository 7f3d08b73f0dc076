import { canonical } from '../canonical'
import type { Cells, Content, Row } from '../content'
import { answerOf, lookupFrom, rowsOf } from '../fields'
import { masked } from '../masked'
import type { ColumnSpec, ListStep } from '../spec'
import type { Typed } from './read-line'

/** A cell in its one written form, read off another one where it follows from it. */
export function canonicalCell(column: ColumnSpec, cells: Cells) {
  const look = lookupFrom(NOWHERE, '', cells)
  return canonical(column, answerOf(column, look), look)
}
const NOWHERE: Content = { answers: {}, rows: {}, files: {}, facts: {} }

/** The unique values of a row, by which it is known again. */
export const keysOf = (step: ListStep, columns: readonly ColumnSpec[], cells: Cells): string[] =>
  columns
    .filter(({ name }) => step.unique?.includes(name))
    .flatMap((column) => {
      const value = canonicalCell(column, cells)
      return typeof value === 'string' ? [`${column.name}\n${value}`] : []
    })

/**
 * Finds the row of the list that a line is: by a unique value, by the row's own id, by a masked unique value, or by
 * being the same in every cell. By its values also a row that an earlier line has already been.
 */
export function rowFinder(step: ListStep, columns: readonly ColumnSpec[], content: Content) {
  const rows = rowsOf(content, step.key)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const byKey = new Map<string, Row>()
  const byHidden = new Map<string, Row[]>()
  const byCells = new Map<string, Row[]>()
  const add = (map: Map<string, Row[]>, key: string, row: Row) => {
    const those = map.get(key)
    if (those) those.push(row)
    else map.set(key, [row])
  }
  const all = (cells: Cells) => JSON.stringify(columns.map((column) => canonicalCell(column, cells) ?? null))
  const hiding = columns.filter(({ name, masked: kind }) => kind && step.unique?.includes(name))
  for (const row of rows) {
    for (const key of keysOf(step, columns, row.cells)) if (!byKey.has(key)) byKey.set(key, row)
    for (const column of hiding) {
      const value = canonicalCell(column, row.cells)
      if (typeof value === 'string') add(byHidden, `${column.name}\n${masked(column.masked!, value)}`, row)
    }
    add(byCells, all(row.cells), row)
  }

  /** By a masked value alone where one row bears it, by its title besides where several do. */
  const hidden = ({ hidden: values, cells }: Typed): Row | undefined => {
    for (const [name, text] of Object.entries(values)) {
      const found = byHidden.get(`${name}\n${text}`) ?? []
      const likely =
        found.length > 1 ? found.filter((row) => row.cells[step.titled] === cells[step.titled]) : found
      if (likely.length === 1) return likely[0]
    }
    return undefined
  }

  return (typed: Typed, start: Cells, isTaken: (id: string) => boolean): Row | undefined => {
    for (const key of keysOf(step, columns, start)) if (byKey.has(key)) return byKey.get(key)
    const own = typed.rowId ? byId.get(typed.rowId) : undefined
    // A line copied in the spreadsheet brings the id of the other one along.
    if (own && !isTaken(own.id)) return own
    return hidden(typed) ?? byCells.get(all(start))?.find(({ id }) => !isTaken(id))
  }
}
