import { holds, type Lookup } from './condition'
import type { Answer, Answers, Cells, Content, Row } from './content'
import { derived } from './derived'
import type { AttachmentsStep, ColumnSpec, FieldSpec, FormSpec, ListStep, SlotSpec, StepSpec } from './spec'

/** All fields of a form step, or all columns of a list step, in order. */
export const fieldsOf = (step: StepSpec): FieldSpec[] =>
  step.kind === 'attachments' ? [] : step.groups.flatMap((group) => [...group.fields])

export const columnsOf = (step: ListStep): ColumnSpec[] => step.groups.flatMap((group) => [...group.fields])

/** A new row, with what is usual already chosen. */
export const newCells = (step: ListStep): Cells =>
  Object.fromEntries(
    columnsOf(step).flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])),
  )

export const stepOf = (form: FormSpec, key: string): StepSpec | undefined =>
  form.steps.find((step) => step.key === key)

/** Looks answers up from one step, or from one row of it: a bare name is near, `step.name` is elsewhere. */
export function lookupFrom(content: Content, step: string, cells?: Cells): Lookup {
  const near: Answers = cells ?? content.answers[step] ?? {}
  return {
    answer: (path) => {
      // A cell of a matrix has a dot in its name, and is near all the same.
      const dot = path.indexOf('.')
      if (dot < 0 || path in near) return near[path]
      return content.answers[path.slice(0, dot)]?.[path.slice(dot + 1)]
    },
    rowCount: (key) => content.rows[key]?.length ?? 0,
    column: (key, name) => content.rows[key]?.map((row) => String(row.cells[name] ?? '').trim()) ?? null,
  }
}

/** What the rows of a list are called, to choose from: each name once, empty ones left out. */
export const suggestFrom =
  (content: Content) =>
  (list: string, column: string): string[] => [
    ...new Set(
      rowsOf(content, list)
        .map((row) => String(row.cells[column] ?? '').trim())
        .filter(Boolean),
    ),
  ]

/** The steps this applicant is asked, in order. Side list, back, next and checks all read this. */
export const askedSteps = (form: FormSpec, content: Content): StepSpec[] =>
  form.steps.filter((step) => holds(step.when, lookupFrom(content, step.key)))

export const askedFields = <F extends FieldSpec>(fields: readonly F[], look: Lookup): F[] =>
  fields.filter((field) => holds(field.when, look))

export const askedSlots = (step: AttachmentsStep, content: Content): SlotSpec[] =>
  step.slots.filter((slot) => holds(slot.when, lookupFrom(content, step.key)))

/** What a field holds: read off another answer where it follows from one, as typed otherwise. */
export const answerOf = (field: FieldSpec, look: Lookup): Answer | undefined =>
  derived(field, look) ?? look.answer(field.name)

export const isTyped = (field: FieldSpec): boolean => field.kind !== 'carried' && field.kind !== 'figure'

export const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  answer === false ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0)

/** Rows whose every cell is empty say nothing; a table may carry some while it is being filled. */
export const saysSomething = (cells: Cells): boolean => Object.values(cells).some((cell) => !isEmpty(cell))

export const rowsOf = (content: Content, step: string): Row[] => content.rows[step] ?? []
