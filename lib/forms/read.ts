import type { Answer, Answers, Cells } from './content'
import type { FieldSpec } from './spec'

/** A posted form, repeated names kept. */
export type Posted = Record<string, string[]>

/**
 * Reads the fields that a page showed. What the page did not show is not in the answer, so that an unasked
 * field keeps what it held.
 */
export const readFields = (fields: readonly FieldSpec[], posted: Posted): Answers =>
  Object.fromEntries(fields.map((field) => [field.name, readField(field, posted, field.name)]))

function readField(field: FieldSpec, posted: Posted, name: string): Answer | undefined {
  switch (field.kind) {
    case 'check':
    case 'consent':
      return posted[name]?.[0] === 'yes'
    case 'multi':
      return (posted[name] ?? []).filter((value) => value !== '')
    case 'table': {
      const count = Math.min(Number(posted[`${name}.count`]?.[0] ?? 0) || 0, field.maxRows + 1)
      return Array.from({ length: count }, (_, index) => readCells(field.columns, posted, `${name}.${index}`))
    }
    case 'carried':
    case 'figure':
      return undefined
    default:
      // Without scripts a cascade is a select and, beside it, a field of the same name for codes that it lacks.
      return posted[name]?.find((value) => value !== '') ?? posted[name]?.[0]
  }
}

const readCells = (columns: readonly FieldSpec[], posted: Posted, prefix: string): Cells =>
  Object.fromEntries(
    columns.map((column) => [column.name, readField(column, posted, `${prefix}.${column.name}`) as string]),
  )
