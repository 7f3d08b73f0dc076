/** A cell of a matrix on screen, by its row and column. */
export type CellAt = { row: number; column: number }

/** What a spreadsheet puts on the clipboard: rows of cells. One cell alone is no table. */
export function pastedCells(text: string): string[][] | null {
  const rows = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.trim()))
  return rows.length > 1 || rows[0]!.length > 1 ? rows : null
}

/** Which cells a paste fills, from the one it was made in: those that are there, in the rows below and beside. */
export const pasteInto = (
  from: CellAt,
  cells: readonly (readonly string[])[],
  has: (at: CellAt) => boolean,
): { at: CellAt; text: string }[] =>
  cells.flatMap((line, row) =>
    line
      .map((text, column) => ({ at: { row: from.row + row, column: from.column + column }, text }))
      .filter(({ at }) => has(at)),
  )

const ARROWS: Readonly<Record<string, CellAt>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  Enter: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}

/**
 * The cell that a key leads to, over those that are not typed; null where it stays. Sideways only from the edge of
 * the text: within it the arrows move the caret.
 */
export function cellAfter(
  key: string,
  from: CellAt,
  caret: { atStart: boolean; atEnd: boolean },
  size: { rows: number; columns: number },
  has: (at: CellAt) => boolean,
): CellAt | null {
  const way = ARROWS[key]
  if (!way || (key === 'ArrowLeft' && !caret.atStart) || (key === 'ArrowRight' && !caret.atEnd)) return null
  const inside = ({ row, column }: CellAt) =>
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  let at = { row: from.row + way.row, column: from.column + way.column }
  while (inside(at) && !has(at)) at = { row: at.row + way.row, column: at.column + way.column }
  return inside(at) ? at : null
}
