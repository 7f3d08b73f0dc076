import type { SheetStep } from '@/lib/forms/sheet'

/** The columns that lie side by side, each with its place in the cells of a row. */
export const across = ({ columns }: Pick<List, 'columns'>) =>
  columns.map((column, at) => ({ column, at })).filter(({ column }) => !column.wide)

/** The long texts of a row, which lie under it. */
export const beneath = ({ columns }: Pick<List, 'columns'>, row: { cells: string[][] }): string[] =>
  columns.flatMap(({ wide }, at) => (wide ? (row.cells[at] ?? []).filter((text) => text !== '') : []))

type List = Pick<Extract<SheetStep, { kind: 'list' }>, 'columns' | 'rows'>

/** In halves of a Chinese character; a Latin one is a little wider than half. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x2e80 ? 1.1 : 2), 0)

/** The padding of a cell, a short value, the longest code kept whole, and the most a column asks for. */
const PADDING = 3
const SHORT = 12
const WHOLE = 20
const WIDEST = 36

/** What a column cannot do without, what it reads well with, and what it would take. */
type Need = readonly [least: number, good: number, most: number]

/**
 * How wide each column of a list is, in percent of a page that holds `page` halves. Given beforehand
 * because a browser left to itself gives one long remark the page and a date one character a line.
 */
export function columnShares(list: List, page: number, serial: number): number[] {
  const needs = across(list).map(({ column, at }) => {
    const label = widthOf(column.label)
    const values = list.rows.flatMap((row) => row.cells[at] ?? [])
    const least = Math.max(Math.min(8, label), ...values.map(unbroken))
    const good = Math.max(least, ...values.map((value) => Math.min(WHOLE, widthOf(value) / 3)))
    const most = Math.max(good, Math.min(WIDEST, Math.max(label, ...values.map(widthOf))))
    return [least + PADDING, good + PADDING, most + PADDING] as const
  })
  const widths = sum(needs.map((need) => need[1])) <= page ? between(needs, 1, page) : between(needs, 0, page)
  const all = sum(widths)
  return widths.map((width) => Math.round(((width * (100 - serial)) / all) * 100) / 100)
}

/** As far from one need to the next as the page allows. */
function between(needs: readonly Need[], from: 0 | 1, page: number): number[] {
  const low = sum(needs.map((need) => need[from]))
  const high = sum(needs.map((need) => need[from + 1]!))
  const ease = high > low ? Math.min(1, Math.max(0, (page - low) / (high - low))) : 1
  return needs.map((need) => need[from] + (need[from + 1]! - need[from]) * ease)
}

/** The part of a value that stays on one line: a date and a short value whole, of a long one its longest code. */
function unbroken(value: string): number {
  const width = widthOf(value)
  if (width <= SHORT || /^[\d年月日]+$/.test(value)) return width
  const runs = value.match(/[!-~]+/g) ?? []
  return Math.min(WHOLE, Math.max(8, ...runs.map(widthOf)))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
