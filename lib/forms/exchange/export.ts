import { canonical } from '../canonical'
import type { Content, Row } from '../content'
import { answerOf, askedFields, lookupFrom } from '../fields'
import type { ListStep } from '../spec'
import { cellText } from './cell-text'
import { exchangedColumns, headOf, ROW_ID_HEAD } from './columns'

export type ExportedCell = { text: string; number?: true }

/** A list as a table: its head, and each row in words with its own id at the end. */
export function exported(step: ListStep, content: Content, rows: readonly Row[]) {
  const columns = exchangedColumns(step)
  return {
    head: [...columns.map((column) => headOf(step, column)), ROW_ID_HEAD],
    rows: rows.map((row): ExportedCell[] => {
      const look = lookupFrom(content, step.key, row.cells)
      const asked = new Set(askedFields(columns, look).map(({ name }) => name))
      const cells = columns.map((column) =>
        asked.has(column.name)
          ? cellText(column, canonical(column, answerOf(column, look), look))
          : { text: '' },
      )
      return [...cells, { text: row.id }]
    }),
  }
}
