import { canonical } from './canonical'
import type { Content } from './content'
import { answerOf, askedFields, askedSteps, columnsOf, fieldsOf, lookupFrom, rowsOf } from './fields'
import { hideNumbers } from './hidden'
import type { FieldSpec, FormSpec } from './spec'

/** A value that screens show with its middle hidden: where it stands, and what it is called. */
export type Hidden = { place: string; step: string; label: string; of: string | null; value: string }

/** Every number that a reader of this content sees hidden. `place` is `step.field`, or `step.row.field` of a list. */
export function hiddenIn(form: FormSpec, content: Content): Hidden[] {
  return askedSteps(form, content).flatMap((step): Hidden[] => {
    if (step.kind === 'attachments') return []
    if (step.kind === 'form') {
      const look = lookupFrom(content, step.key)
      return askedFields(fieldsOf(step), look).flatMap((field) => {
        const value = hiddenValue(field, canonical(field, answerOf(field, look), look))
        return value === null
          ? []
          : [{ place: `${step.key}.${field.name}`, step: step.title, label: field.label, of: null, value }]
      })
    }
    return rowsOf(content, step.key).flatMap((row) => {
      const look = lookupFrom(content, step.key, row.cells)
      return askedFields(columnsOf(step), look).flatMap((field) => {
        const value = hiddenValue(field, canonical(field, answerOf(field, look), look))
        const of = String(row.cells[step.titled] ?? '')
        return value === null
          ? []
          : [
              {
                place: `${step.key}.${row.id}.${field.name}`,
                step: step.title,
                label: field.label,
                of,
                value,
              },
            ]
      })
    })
  })
}

function hiddenValue(field: FieldSpec, answer: unknown): string | null {
  if (field.kind === 'carried' || typeof answer !== 'string' || answer === '') return null
  return field.masked || hideNumbers(answer) !== answer ? answer : null
}
