import { canonical } from '@/lib/forms/canonical'
import { type Answers, type Cells, emptyContent } from '@/lib/forms/content'
import { answerOf, columnsOf, isEmpty, lookupFrom } from '@/lib/forms/fields'
import { masked } from '@/lib/forms/masked'
import { sameAnswer } from '@/lib/forms/merge'
import type { ColumnSpec, ListStep } from '@/lib/forms/spec'
import { word } from '@/lib/forms/word'
import { keptList } from './shelf'

function said(list: ListStep, cells: Cells, column: ColumnSpec) {
  const look = lookupFrom(emptyContent(), list.key, cells)
  return canonical(column, answerOf(column, look), look)
}

const worded = (column: ColumnSpec, answer: ReturnType<typeof said>): string =>
  column.masked && typeof answer === 'string' ? masked(column.masked, answer) : word(column, answer)

/** A cell as the library's pages show it: numbers with their middle hidden. */
export function wordedCell(list: ListStep, cells: Cells, name: string): string {
  const column = columnsOf(list).find((one) => one.name === name)
  return column ? worded(column, said(list, cells, column)) : ''
}

/**
 * What a row is known by, in every list and in the library: what no two rows may share, or its title where that is
 * not filled in. Null where it has neither.
 */
export function identityOf(list: ListStep, cells: Cells): string | null {
  const at = (name: string) => {
    const column = columnsOf(list).find((one) => one.name === name)
    const value = column && said(list, cells, column)
    return typeof value === 'string' && value !== '' ? `${name}:${value}` : null
  }
  const unique = (list.unique ?? []).map(at)
  if (unique.length > 0 && unique.every((one) => one !== null)) return unique.join('|')
  return at(list.titled)
}

/** The cells of a row that the library keeps: filled in, and not of one year only. */
export const keptCells = (list: ListStep, cells: Cells): Cells =>
  Object.fromEntries(
    columnsOf(keptList(list)).flatMap(({ name }) => (isEmpty(cells[name]) ? [] : [[name, cells[name]]])),
  )

export type Difference = { name: string; label: string; was: string; now: string }

/** Where a row says otherwise than its entry, in words. A cell left empty in the row says nothing. */
export function differences(list: ListStep, entry: Cells, row: Cells): Difference[] {
  const kept = keptCells(list, row) as Answers
  return columnsOf(list).flatMap((column) => {
    const { name, label } = column
    if (!(name in kept)) return []
    const [was, now] = [said(list, entry, column), said(list, row, column)]
    if (sameAnswer(was, now)) return []
    return [{ name, label, was: worded(column, was), now: worded(column, now) }]
  })
}

/** Whether everything asked for stands somewhere in an entry, as it is read or as it is kept. */
export function matches(list: ListStep, cells: Cells, search: string): boolean {
  const texts = columnsOf(list).flatMap((column) => [
    String(cells[column.name] ?? ''),
    word(column, said(list, cells, column)),
  ])
  const all = texts.join('\n').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((part) => all.includes(part))
}
