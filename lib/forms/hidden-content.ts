import type { Answer, Cells, Content } from './content'
import { columnsOf, fieldsOf } from './fields'
import { hideNumbers } from './hidden'
import { masked } from './masked'
import type { FieldSpec, FormSpec } from './spec'

/**
 * What somebody reads who does not fill it in: every identity number and mobile with its middle hidden, also in what
 * the facts say. `except` are steps that stay as they are. To be shown only: what comes back from it is not what was kept.
 */
export function hiddenContent(form: FormSpec, content: Content, except: readonly string[]): Content {
  const hidden: Content = { answers: {}, rows: {}, files: {}, facts: {} }
  for (const step of form.steps) {
    const { key } = step
    const open = except.includes(key)
    const fields = step.kind === 'form' ? fieldsOf(step) : step.kind === 'list' ? columnsOf(step) : []
    const answers = content.answers[key]
    const rows = content.rows[key]
    const files = content.files[key]
    if (answers) hidden.answers[key] = open ? answers : hiddenAnswers(fields, answers)
    if (rows)
      hidden.rows[key] = open
        ? rows
        : rows.map((row) => ({ ...row, cells: hiddenAnswers(fields, row.cells) as Cells }))
    if (files)
      hidden.files[key] = open ? files : files.map((file) => ({ ...file, name: hideNumbers(file.name) }))
  }
  for (const [name, fact] of Object.entries(content.facts)) hidden.facts[name] = hideNumbers(fact)
  return hidden
}

const hiddenAnswers = <T extends Record<string, Answer | undefined>>(
  fields: readonly FieldSpec[],
  answers: T,
) =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      hiddenAnswer(
        fields.find((field) => field.name === name),
        answer,
      ),
    ]),
  )

function hiddenAnswer(field: FieldSpec | undefined, answer: Answer | undefined): Answer | undefined {
  if (typeof answer === 'string') return field?.masked ? masked(field.masked, answer) : hideNumbers(answer)
  if (!Array.isArray(answer)) return answer
  const columns: readonly FieldSpec[] = field?.kind === 'table' ? field.columns : []
  return answer.map((one) =>
    typeof one === 'string' ? hideNumbers(one) : hiddenAnswers(columns, one),
  ) as Answer
}
