import { columnsOf, isTyped } from '../fields'
import type { ColumnSpec, ListStep } from '../spec'

/** Which column a workbook's column is, by name; `ROW_ID` for what names our own row; null for none. */
export type Mapping = (string | null)[]

/** Stands for the last column of an export: which row a line came from, so that it is found again. */
export const ROW_ID = '_row'
export const ROW_ID_HEAD = '系统编号（请勿改动）'

/** What a list exchanges with a spreadsheet: everything that is typed into it, in the order of its dialog. */
export const exchangedColumns = (step: ListStep): ColumnSpec[] => columnsOf(step).filter(isTyped)

/** The unit that a number counts in. */
export const unitOf = (column: ColumnSpec): string | undefined =>
  column.kind === 'money'
    ? '万元'
    : column.kind === 'integer' || column.kind === 'decimal'
      ? column.unit
      : undefined

/** What stands over a column: its label, told apart by its group where two bear the same, unit, `*` where required. */
export function headOf(step: ListStep, column: ColumnSpec): string {
  const group = step.groups.find(({ fields }) => fields.some(({ name }) => name === column.name))
  const isShared = columnsOf(step).filter(({ label }) => label === column.label).length > 1
  const unit = unitOf(column)
  const label = isShared && group?.title ? `${group.title} ${column.label}` : column.label
  return `${label}${unit ? `（${unit}）` : ''}${column.optional ? '' : ' *'}`
}

/** What many rows may be given at once: not what tells them apart, nor what is somebody's own number. */
export const editableTogether = (step: ListStep): ColumnSpec[] =>
  exchangedColumns(step).filter(
    ({ name, masked }) => !masked && name !== step.titled && !step.unique?.includes(name),
  )
