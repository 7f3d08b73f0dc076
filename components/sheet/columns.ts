import type { SheetStep } from '@/lib/forms/sheet'

type List = Pick<Extract<SheetStep, { kind: 'list' }>, 'columns' | 'rows'>

/** A Chinese character is as wide as two Latin ones. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x2e80 ? 1 : 2), 0)

/** In Latin characters: the padding of a cell, a value that is not broken, and the most a column asks for. */
const PADDING = 3
const WHOLE = 18
const WIDEST = 34

/**
 * How wide each column of a list is, in percent of a page that holds `page` Latin characters. Given beforehand
 * because a browser left to itself gives one long remark the page and a date one character a line.
 */
export function columnShares({ columns, rows }: List, page: number, serial: number): number[] {
  const needs = columns.map((column, index) => {
    const values = rows.flatMap((row) => row.cells[index] ?? [])
    const least = Math.max(Math.min(8, widthOf(column.label)), ...values.map(unbroken))
    const most = Math.max(widthOf(column.label), ...values.map(widthOf))
    return { least: least + PADDING, most: Math.min(WIDEST, Math.max(least, most)) + PADDING }
  })
  const least = sum(needs.map((need) => need.least))
  const most = sum(needs.map((need) => need.most))
  const ease = most > least ? Math.min(1, Math.max(0, (page - least) / (most - least))) : 1
  const widths = needs.map((need) => need.least + (need.most - need.least) * ease)
  const all = sum(widths)
  return widths.map((width) => Math.round(((width * (100 - serial)) / all) * 100) / 100)
}

/** The part of a value that should stay on one line: all of a short one, the longest Latin run of a long one. */
function unbroken(value: string): number {
  const width = widthOf(value)
  if (width <= WHOLE) return width
  const runs = value.match(/[\x21-\x7e]+/g) ?? []
  return Math.min(WHOLE + 2, Math.max(8, ...runs.map((run) => run.length)))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
