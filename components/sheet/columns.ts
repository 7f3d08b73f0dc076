import type { SheetStep } from '@/lib/forms/sheet'

type List = Pick<Extract<SheetStep, { kind: 'list' }>, 'columns' | 'rows'>

/** In halves of a Chinese character; a Latin one is a little wider than half. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x2e80 ? 1.1 : 2), 0)

/** The padding of a cell, a short value, the longest code kept whole, and the most a column asks for. */
const PADDING = 3
const SHORT = 12
const WHOLE = 20
const WIDEST = 36

/**
 * How wide each column of a list is, in percent of a page that holds `page` halves. Given beforehand
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

/** The part of a value that stays on one line: a date, a code and a short value whole, of a long one a third. */
function unbroken(value: string): number {
  const width = widthOf(value)
  if (width <= SHORT || /^[\d年月日]+$/.test(value)) return width
  const runs = value.match(/[!-~]+/g) ?? []
  return Math.min(WHOLE, Math.max(width / 3, ...runs.map(widthOf)))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
