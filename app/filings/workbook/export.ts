import { exportNote } from '@/components/words/columns'
import type { Content, Row } from '@/lib/forms/content'
import { exchangedColumns } from '@/lib/forms/exchange/columns'
import { exported } from '@/lib/forms/exchange/export'
import type { ListStep } from '@/lib/forms/spec'
import type { Book } from '@/lib/workbook/book'
import { bookColumn, headCells, mainName } from './template'

/** A list as a workbook that can be changed and imported again. What is personal is masked. */
export function exportBook(step: ListStep, content: Content, rows: readonly Row[]): Book {
  const columns = exchangedColumns(step)
  const table = exported(step, content, rows)
  return {
    sheets: [
      {
        name: mainName(step),
        columns: [...columns.map(bookColumn), { width: 38, text: true }],
        rows: [
          [{ text: exportNote(step.noun), look: 'note' }],
          [...headCells(step, columns), { text: table.head.at(-1)!, look: 'head' }],
          ...table.rows,
        ],
        frozen: 2,
        note: true,
      },
    ],
  }
}
