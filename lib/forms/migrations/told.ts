import type { Answer } from '../content'
import { fieldsOf, stepOf } from '../fields'
import { masked } from '../masked'
import type { FormSpec } from '../spec'
import { word } from '../word'
import { splitPlace } from './step'

/** A place as people know it: “依托企业情况 职工总数”; a whole step by its title. */
export function titleAt(form: FormSpec, place: string): string {
  const [key, name] = splitPlace(place)
  const step = stepOf(form, key)
  if (!step) return place
  const slot = step.kind === 'attachments' ? step.slots.find(({ code }) => code === name) : undefined
  const label = slot?.label ?? fieldsOf(step).find((field) => field.name === name)?.label
  return label ? `${step.title} ${label}` : step.title
}

/** What was answered there, in the words of the version that asked it. */
export function wordedAt(form: FormSpec, place: string, answer: Answer): string {
  const [key, name] = splitPlace(place)
  const step = stepOf(form, key)
  const field = step && fieldsOf(step).find((one) => one.name === name)
  if (!field) return String(answer)
  if (field.masked && typeof answer === 'string') return masked(field.masked, answer)
  if (field.kind === 'table')
    return (answer as Record<string, Answer>[])
      .map((cells) => field.columns.map((column) => word(column, cells[column.name])).join(' '))
      .join('；')
  return word(field, answer)
}
