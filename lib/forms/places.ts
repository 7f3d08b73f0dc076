import type { Content } from './content'
import { askedFields, askedSlots, askedSteps, fieldsOf, lookupFrom } from './fields'
import type { FormSpec } from './spec'

export type PlaceGroup = { label: string; options: { value: string; label: string }[] }

/** Every place of a form that a reason can be about: `step`, `step.field`, `step.slot`, or `step@row`. */
export const placesOf = (form: FormSpec, content: Content): PlaceGroup[] =>
  askedSteps(form, content).map((step) => {
    const whole = { value: step.key, label: `${step.title}（整个部分）` }
    if (step.kind === 'attachments') {
      const slots = askedSlots(step, content).map(({ code, label }) => ({
        value: `${step.key}.${code}`,
        label,
      }))
      return { label: step.title, options: [whole, ...slots] }
    }
    if (step.kind === 'list') {
      const rows = (content.rows[step.key] ?? []).map((row, index) => ({
        value: `${step.key}@${row.id}`,
        label: `第 ${index + 1} 行 ${String(row.cells[step.titled] ?? '')}`,
      }))
      return { label: step.title, options: [whole, ...rows] }
    }
    const fields = askedFields(fieldsOf(step), lookupFrom(content, step.key)).map(({ name, label }) => ({
      value: `${step.key}.${name}`,
      label,
    }))
    return { label: step.title, options: [whole, ...fields] }
  })

/** The same places, to look one up in. */
export const knownPlaces = (form: FormSpec, content: Content): ReadonlySet<string> =>
  new Set(placesOf(form, content).flatMap(({ options }) => options.map(({ value }) => value)))

export const placeOf = ({ step, field, row }: { step: string; field?: string; row?: string }): string =>
  row !== undefined ? `${step}@${row}` : field !== undefined ? `${step}.${field}` : step

/** The parts of a place: which step, and which field, slot or row of it. */
export function placeParts(place: string): { step: string; field?: string; row?: string } {
  const [list, row] = place.split('@')
  if (row !== undefined) return { step: list!, row }
  const [step, ...field] = place.split('.')
  return field.length === 0 ? { step: step! } : { step: step!, field: field.join('.') }
}
