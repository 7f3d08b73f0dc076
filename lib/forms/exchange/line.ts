/**
 * One line of a table that came from outside; `line` is its number there. Cells that the spreadsheet program itself
 * could not tell are named by their column: a formula that went wrong, a number longer than it can count.
 */
export type Line = { line: number; cells: string[]; faults?: Record<number, 'error_value' | 'long_number'> }

/** A table as it came: which of its lines is the head (null: none), and what its columns are taken for. */
export type Table = { source: string; lines: Line[]; head: number | null }
