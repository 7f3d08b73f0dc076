import type { Lookup } from './condition'
import type { Answer, Content } from './content'
import { columnsOf, fieldsOf, isEmpty, lookupFrom, saysSomething } from './fields'
import { FORMATS, type FormatName } from './formats'
import { normaliseDate, normaliseMonth } from './formats/date'
import { normaliseNumber } from './formats/number'
import type { FieldSpec, FormSpec, StepSpec, TextField } from './spec'

/** The format asked of a text: its own, or the one that another answer chooses. */
export function formatOf(field: TextField, look: Lookup): FormatName | undefined {
  if (!field.formatBy) return field.format
  const chosen = look.answer(field.formatBy.field)
  const { formats } = field.formatBy
  return typeof chosen === 'string' && Object.hasOwn(formats, chosen) ? formats[chosen] : field.format
}

/**
 * The one written form of an answer: folded as its format says, trimmed, empty rows dropped. Drafts keep what was
 * typed; checks, figures, words and the frozen copy read this.
 */
export function canonical(field: FieldSpec, answer: Answer | undefined, look: Lookup): Answer | undefined {
  if (isEmpty(answer)) return undefined
  switch (field.kind) {
    case 'text': {
      const format = formatOf(field, look)
      return format ? FORMATS[format].normalise(String(answer)) : String(answer).trim()
    }
    case 'longText':
    case 'choice':
    case 'cascade':
      return String(answer).trim()
    case 'integer':
    case 'decimal':
    case 'money':
      return normaliseNumber(String(answer))
    case 'date':
      return normaliseDate(String(answer))
    case 'month':
      return normaliseMonth(String(answer))
    case 'table': {
      const rows = (Array.isArray(answer) ? answer : []).filter(
        (row): row is Record<string, string> => typeof row === 'object' && saysSomething(row),
      )
      return rows.length === 0 ? undefined : rows.map((row) => canonicalCells(field.columns, row, look))
    }
    case 'multi': {
      const chosen = [answer].flat().filter((value) => typeof value === 'string')
      return chosen.length === 0 ? undefined : chosen
    }
    case 'check':
    case 'consent':
      return answer === true ? true : undefined
    default:
      return answer
  }
}

function canonicalCells(
  columns: readonly FieldSpec[],
  cells: Record<string, Answer | undefined>,
  around?: Lookup,
) {
  const look: Lookup = {
    answer: (path) => (path in cells || !around ? cells[path] : around.answer(path)),
    rowCount: around?.rowCount ?? (() => 0),
    column: around?.column ?? (() => null),
  }
  return Object.fromEntries(
    columns.map((column) => [column.name, canonical(column, cells[column.name], look)]),
  ) as Record<string, string>
}

/** The whole content in canonical form, without answers that no field asks for. */
export function canonicalContent(form: FormSpec, content: Content): Content {
  const answers: Content['answers'] = {}
  const rows: Content['rows'] = {}
  for (const step of form.steps) {
    if (step.kind === 'form') answers[step.key] = canonicalAnswers(step, content)
    if (step.kind === 'list') {
      rows[step.key] = (content.rows[step.key] ?? []).map((row) => {
        const look = lookupFrom(content, step.key, row.cells)
        const cells = columnsOf(step).map((column) => [
          column.name,
          canonical(column, row.cells[column.name], look),
        ])
        return { id: row.id, cells: Object.fromEntries(cells) }
      })
    }
  }
  return { ...content, answers, rows }
}

function canonicalAnswers(step: StepSpec, content: Content) {
  const look = lookupFrom(content, step.key)
  const typed = content.answers[step.key] ?? {}
  return Object.fromEntries(
    fieldsOf(step).map((field) => [field.name, canonical(field, typed[field.name], look)]),
  )
}
