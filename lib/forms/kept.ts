import type { Answers, Cells } from './content'
import { columnsOf, fieldsOf } from './fields'
import { jsonOf } from './json-of'
import { type Posted, readFields } from './read'
import type { FormStep, ListStep } from './spec'
import { answersSchema, cellsSchema } from './storable'

/** A step as it was posted when its session had ended: what was typed, and what the page had shown before. */
export function keptStep(step: FormStep, posted: Posted): { typed: Answers; was: Answers } | null {
  if (posted._step?.[0] !== step.key) return null
  const was = answersSchema.safeParse(jsonOf(posted._was?.[0] ?? ''))
  if (!was.success) return null
  const shown = fieldsOf(step).filter((field) => field.name in was.data)
  return { typed: readFields(shown, posted), was: was.data as Answers }
}

/** The same for a row in its dialog. */
export function keptRow(step: ListStep, posted: Posted): { id: string; cells: Cells; was: Cells } | null {
  const id = posted._row?.[0]
  const was = cellsSchema.safeParse(jsonOf(posted._was?.[0] ?? ''))
  if (posted._step?.[0] !== step.key || !id || !was.success) return null
  const shown = columnsOf(step).filter((column) => column.name in posted)
  return { id, cells: { ...was.data, ...(readFields(shown, posted) as Cells) }, was: was.data }
}
