import type { Cells, Row } from './content'

/** What a person does to a list; `before` null is the end. */
export type RowChange =
  | { kind: 'move'; id: string; before: string | null }
  | { kind: 'delete'; id: string }
  | { kind: 'put'; id: string; cells: Cells }

/** The rows after a change, also where somebody else has meanwhile taken away what it is about. */
export function changedRows(rows: readonly Row[], change: RowChange): Row[] {
  const row = rows.find(({ id }) => id === change.id)
  const others = rows.filter(({ id }) => id !== change.id)
  switch (change.kind) {
    case 'put': {
      const put = { id: change.id, cells: change.cells }
      return row ? rows.map((one) => (one === row ? put : one)) : [...rows, put]
    }
    case 'delete':
      return others
    case 'move': {
      if (!row) return [...rows]
      const found = others.findIndex(({ id }) => id === change.before)
      const at = found < 0 ? others.length : found
      return [...others.slice(0, at), row, ...others.slice(at)]
    }
  }
}
