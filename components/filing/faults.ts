import type { Fault } from '@/components/form/error-summary'
import { fieldId, labelsOf } from '@/components/form/label'
import { problemSentence } from '@/components/words'
import type { Content } from '@/lib/forms/content'
import { columnsOf, fieldsOf } from '@/lib/forms/fields'
import type { FieldSpec, StepSpec } from '@/lib/forms/spec'
import type { Problem } from '@/lib/result'

/** The field a problem is about; a table's cells are named `table.0.column`. */
export function fieldAt(step: StepSpec, path: string): FieldSpec | undefined {
  const [name, , column] = path.split('.')
  const fields = fieldsOf(step)
  const field = fields.find((one) => one.name === path) ?? fields.find((one) => one.name === name)
  return column && field?.kind === 'table' ? field.columns.find((one) => one.name === column) : field
}

/** “第 7 行 张三 身份证号”: where in a list or a table a problem is. */
function placeOf(step: StepSpec, problem: Problem, content: Content): string {
  if (step.kind === 'attachments')
    return step.slots.find((slot) => slot.code === problem.field)?.label ?? step.title
  const field = fieldAt(step, problem.field)
  if (step.kind === 'list') {
    const index = (content.rows[step.key] ?? []).findIndex((row) => row.id === problem.row)
    if (index < 0) return field?.label ?? step.title
    const title = content.rows[step.key]![index]!.cells[step.titled]
    return `第 ${index + 1} 行${typeof title === 'string' && title ? ` ${title}` : ''}${field ? ` ${field.label}` : ''}`
  }
  const [name, index, column] = problem.field.split('.')
  const table = column && fieldsOf(step).find((one) => one.name === name)
  return table ? `${table.label} ${Number(index) + 1} ${field?.label ?? ''}` : (field?.label ?? step.title)
}

/** Problems of one step as links: within the page, or from elsewhere where `base` is the step's address. */
export const faultsOf = (
  step: StepSpec,
  problems: readonly Problem[],
  content: Content,
  base = '',
): Fault[] =>
  problems
    .filter((problem) => problem.step === step.key)
    .map((problem) => ({
      href: hrefOf(step, problem, base),
      label: placeOf(step, problem, content),
      sentence: problemSentence(
        problem,
        fieldAt(step, problem.field),
        labelsOf(step.kind === 'list' ? columnsOf(step) : fieldsOf(step)),
      ),
    }))

function hrefOf(step: StepSpec, problem: Problem, base: string): string {
  if (step.kind === 'list')
    return problem.row
      ? `${base}?row=${problem.row}&told=1#${fieldId(undefined, problem.field)}`
      : `${base}#main`
  if (step.kind === 'attachments') return `${base}#slot-${problem.field}`
  if (problem.field === '') return `${base}#main`
  return `${base && `${base}?told=1`}#${fieldId(step.key, problem.field)}`
}
