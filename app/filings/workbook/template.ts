import { columnRules, templateNote } from '@/components/words/columns'
import { NO, YES } from '@/lib/forms/exchange/cell-text'
import { choicesOf } from '@/lib/forms/exchange/choices'
import { exchangedColumns, headOf } from '@/lib/forms/exchange/columns'
import type { ColumnSpec, ListStep } from '@/lib/forms/spec'
import { type Book, type BookCell, type BookSheet, letters } from '@/lib/workbook/book'
import { sheetName } from '@/lib/workbook/write'

const OPTIONS = '选项'
const NOTES = '填写说明'

/** A workbook to fill a list in: its columns, what each takes as a comment, and what may be chosen as drop-downs. */
export function templateBook(step: ListStep): Book {
  const columns = exchangedColumns(step)
  return {
    sheets: [
      {
        name: mainName(step),
        columns: columns.map(bookColumn),
        rows: [[{ text: templateNote(step.noun, step.maxRows), look: 'note' }], headCells(step, columns)],
        frozen: 2,
        note: true,
        lists: dropDowns(step, columns),
      },
      notesSheet(step, columns),
      optionsSheet(columns),
    ],
  }
}

export const mainName = (step: ListStep): string => sheetName(step.title)

export const headCells = (step: ListStep, columns: readonly ColumnSpec[]): BookCell[] =>
  columns.map((column) => ({
    text: headOf(step, column),
    look: 'head',
    comment: columnRules(column).join('\n'),
  }))

/** Numbers stay numbers; what a spreadsheet would take for one, or for a day of its own making, stays text. */
export const bookColumn = (column: ColumnSpec) => ({
  width: WIDTHS[column.kind] ?? 16,
  ...(!['integer', 'decimal', 'money'].includes(column.kind) && { text: true as const }),
})
const WIDTHS: Partial<Record<ColumnSpec['kind'], number>> = { longText: 40, cascade: 28, text: 20, multi: 24 }

const offered = (column: ColumnSpec): readonly string[] =>
  column.kind === 'check' ? [YES, NO] : column.kind === 'multi' ? [] : (choicesOf(column)?.texts ?? [])

const withChoices = (columns: readonly ColumnSpec[]): ColumnSpec[] =>
  columns.filter((column) => offered(column).length > 0)

const dropDowns = (step: ListStep, columns: readonly ColumnSpec[]) =>
  withChoices(columns).map((column, place) => ({
    column: columns.indexOf(column),
    fromRow: 3,
    toRow: step.maxRows + 2,
    source: `'${OPTIONS}'!$${letters(place)}$2:$${letters(place)}$${offered(column).length + 1}`,
    strict: !(column.kind === 'cascade' && column.free),
  }))

function optionsSheet(columns: readonly ColumnSpec[]): BookSheet {
  const chosen = withChoices(columns)
  const longest = Math.max(0, ...chosen.map((column) => offered(column).length))
  return {
    name: OPTIONS,
    hidden: true,
    columns: chosen.map(() => ({ width: 24, text: true })),
    rows: [
      chosen.map(({ label }) => ({ text: label, look: 'head' })),
      ...Array.from({ length: longest }, (_, at) =>
        chosen.map((column) => ({ text: offered(column)[at] ?? '' })),
      ),
    ],
  }
}

const notesSheet = (step: ListStep, columns: readonly ColumnSpec[]): BookSheet => ({
  name: NOTES,
  columns: [{ width: 30 }, { width: 100 }],
  frozen: 2,
  note: true,
  rows: [
    [{ text: [step.title, step.guidance].filter(Boolean).join('。'), look: 'note' }],
    [
      { text: '列', look: 'head' },
      { text: '填写要求', look: 'head' },
    ],
    ...columns.map((column) => [{ text: headOf(step, column) }, { text: columnRules(column).join('') }]),
  ],
})
