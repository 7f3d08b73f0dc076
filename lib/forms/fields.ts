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

/** A new row like another one, without what no two rows may share. */
export const copiedCells = (step: ListStep, cells: Cells): Cells => ({
  ...cells,
  ...Object.fromEntries((step.unique ?? []).map((name) => [name, undefined])),
})

export const stepOf = (form: FormSpec, key: string): StepSpec | undefined =>
  form.steps.find((step) => step.key === key)

/** Looks answers up from one step, or from one row of it: a bare name is near, `step.name` is elsewhere. */
export function lookupFrom(content: Content, step: string, cells?: Cells): Lookup {
  const near: Answers = cells ?? content.answers[step] ?? {}
  return {
    answer: (path) => {
      const [first, ...rest] = path.split('.')
      return rest.length === 0 ? near[path] : content.answers[first!]?.[rest.join('.')]
    },
    rowCount: (key) => content.rows[key]?.length ?? 0,
  }
}

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
