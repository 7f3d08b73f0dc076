import type { Cells } from '../content'
import type { ColumnSpec } from '../spec'
import { type Mapping, ROW_ID } from './columns'
import type { Line } from './line'
import { readCell } from './read-cell'

/** What a line says. Empty cells say nothing. */
export type Typed = {
  cells: Cells
  /** The row of ours that an export's line came from. */
  rowId: string | null
  /** Masked values, which only tell who is meant. */
  hidden: Record<string, string>
  /** What the spreadsheet itself could not tell. */
  faults: { field: string; code: 'error_value' | 'long_number' }[]
}

export function readLine(columns: readonly ColumnSpec[], mapping: Mapping, line: Line): Typed {
  const typed: Typed = { cells: {}, rowId: null, hidden: {}, faults: [] }
  for (const column of columns) {
    const at = mapping.indexOf(column.name)
    if (at < 0) continue
    const text = line.cells[at] ?? ''
    const fault = line.faults?.[at]
    if (fault && (fault === 'error_value' || column.kind === 'text' || column.kind === 'longText'))
      typed.faults.push({ field: column.name, code: fault })
    else if (text.trim() === '') continue
    else if (column.masked && text.includes('*')) typed.hidden[column.name] = text.trim()
    else typed.cells[column.name] = readCell(column, text)
  }
  const at = mapping.indexOf(ROW_ID)
  typed.rowId = (at < 0 ? '' : (line.cells[at] ?? '').trim()) || null
  return typed
}
