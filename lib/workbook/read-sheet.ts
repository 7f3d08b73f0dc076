import { columnOf } from './book'
import { dayOf } from './dates'
import type { Shared } from './parts'
import { NotRead } from './refusal'
import { attribute, piecesOf, unescapedText } from './xml'

/** `error_value`: a formula went wrong. `long_number`: the program has already rounded what was typed. */
export type CellFault = 'error_value' | 'long_number'

/** One row with something in it. `line` is its number in the sheet; faults are told by column. */
export type SheetLine = { line: number; cells: string[]; faults?: Record<number, CellFault> }

const MAX_COLUMNS = 200
const MAX_CELL = 20_000

/** The rows of a sheet that say something. Throws `NotRead`. */
export function readSheet(xml: string, shared: Shared, maxLines: number): SheetLine[] {
  const lines: SheetLine[] = []
  let current: SheetLine | null = null
  let [row, column, type, style, part, value] = [0, -1, '', 0, '', '']
  let aside = false
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'text') {
      if (part !== '' && !aside && value.length <= MAX_CELL) value += piece.text
    } else if (piece.kind === 'open') {
      if (piece.name === 'row') {
        row = Number(attribute(piece.attributes, 'r') ?? row + 1)
        column = -1
        current = { line: row, cells: [] }
      } else if (piece.name === 'c') {
        const place = attribute(piece.attributes, 'r')
        column = place ? columnOf(place) : column + 1
        type = attribute(piece.attributes, 't') ?? 'n'
        style = Number(attribute(piece.attributes, 's') ?? 0)
        value = ''
      } else if (piece.name === 'v' || piece.name === 't') part = piece.name
      else if (piece.name === 'rPh') aside = true
    } else if (piece.name === 'v' || piece.name === 't') part = ''
    else if (piece.name === 'rPh') aside = false
    else if (piece.name === 'c' && current && value !== '' && column >= 0 && column < MAX_COLUMNS) {
      const told = cellText(type, style, value, shared)
      while (current.cells.length < column) current.cells.push('')
      current.cells[column] = told.text
      if (told.fault) {
        current.faults ??= {}
        current.faults[column] = told.fault
      }
    } else if (piece.name === 'row' && current) {
      if (current.cells.some((cell) => cell.trim() !== '')) {
        if (lines.length >= maxLines) throw new NotRead('too_many_lines')
        lines.push(current)
      }
      current = null
    }
  }
  return lines
}

function cellText(
  type: string,
  style: number,
  value: string,
  shared: Shared,
): { text: string; fault?: CellFault } {
  switch (type) {
    case 's':
      return { text: shared.strings[Number(value)] ?? '' }
    case 'inlineStr':
    case 'str':
      return { text: unescapedText(value) }
    case 'b':
      return { text: value === '1' ? '是' : '否' }
    case 'e':
      return { text: value, fault: 'error_value' }
    case 'd':
      return { text: value.slice(0, 10) }
    default: {
      const number = Number(value)
      if (!Number.isFinite(number)) return { text: value }
      const day = shared.dateStyles.has(style) ? dayOf(number, shared.from1904) : null
      return day ? { text: day } : plainNumber(number)
    }
  }
}

/** Spreadsheets know fifteen digits: what an identity number typed as a number ends in is lost. */
const plainNumber = (number: number): { text: string; fault?: CellFault } => ({
  text: number.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 }),
  ...(Math.abs(number) >= 1e15 && { fault: 'long_number' }),
})
