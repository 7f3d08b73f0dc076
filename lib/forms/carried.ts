import type { Problem } from '@/lib/result'
import type { Answers, Cells, Content, Row } from './content'
import { fieldsOf, isEmpty, isTyped, rowsOf } from './fields'
import { sameAnswer } from './merge'
import type { FieldSpec, FormSpec, StepSpec } from './spec'

/** What one step took over from an earlier year although it is bound to a year, as it was then. */
export type Carried = { step: string; year: number; answers: Answers; rows: Record<string, Cells> }

/** A consent is given anew for each application. */
const isCarried = (field: FieldSpec) => isTyped(field) && field.kind !== 'consent'

/**
 * The answers and rows of an earlier year as the first ones of this one, `years` later: what the form still asks.
 * Attachments do not come along.
 */
export function carriedOver(
  form: FormSpec,
  content: Content,
  years: number,
  newId: () => string,
): Pick<Content, 'answers' | 'rows'> {
  const answers: Content['answers'] = {}
  const rows: Content['rows'] = {}
  for (const step of form.steps) {
    const names = fieldsOf(step)
      .filter(isCarried)
      .map(({ name }) => name)
    if (step.kind === 'form') answers[step.key] = picked(names, content.answers[step.key] ?? {}, years)
    if (step.kind === 'list')
      rows[step.key] = rowsOf(content, step.key).map(({ cells }) => ({
        id: newId(),
        cells: picked(names, cells as Answers, years) as Cells,
      }))
  }
  return { answers, rows }
}

const YEAR_COLUMN = /^(.+\.y)(\d+)$/

/** In a matrix of years (`y1` … `y3`, the last one the year before) a figure stays with its year. */
function picked(names: readonly string[], from: Answers, years: number): Answers {
  const last = names.reduce((most, name) => Math.max(most, Number(YEAR_COLUMN.exec(name)?.[2] ?? 0)), 0)
  return Object.fromEntries(
    names.flatMap((name) => {
      const [, row, year] = YEAR_COLUMN.exec(name) ?? []
      const source = row && Number(year) + years <= last ? `${row}${Number(year) + years}` : row ? '' : name
      return isEmpty(from[source]) ? [] : [[name, from[source]]]
    }),
  )
}

/** Of what was taken over, what is bound to a year, by step. */
export function yearBoundIn(
  form: FormSpec,
  first: Pick<Content, 'answers' | 'rows'>,
  year: number,
): Carried[] {
  return form.steps.flatMap((step) => {
    const names = fieldsOf(step).flatMap(({ name, yearBound }) => (yearBound ? [name] : []))
    const answers = picked(names, first.answers[step.key] ?? {}, 0)
    const rows = (first.rows[step.key] ?? []).flatMap(({ id, cells }): [string, Cells][] => {
      const own = picked(names, cells as Answers, 0) as Cells
      return Object.keys(own).length > 0 ? [[id, own]] : []
    })
    return Object.keys(answers).length + rows.length > 0
      ? [{ step: step.key, year, answers, rows: Object.fromEntries(rows) }]
      : []
  })
}

/** Each field or cell that still says what it said then, and for the step as a whole that it was not confirmed. */
export function carriedProblems(step: StepSpec, carried: Carried | undefined, content: Content): Problem[] {
  if (!carried) return []
  const params = { year: carried.year }
  const at = (field: string, row?: string): Problem => ({
    step: step.key,
    ...(row !== undefined && { row }),
    field,
    code: 'carried_over',
    severity: 'information',
    params,
  })
  const now = content.answers[step.key] ?? {}
  const asked = new Set(fieldsOf(step).map(({ name }) => name))
  const doubted = [
    ...still(carried.answers, now, asked).map((name) => at(name)),
    ...rowsOf(content, step.key).flatMap(({ id, cells }: Row) =>
      still((carried.rows[id] ?? {}) as Answers, cells as Answers, asked).map((name) => at(name, id)),
    ),
  ]
  if (doubted.length === 0) return []
  const whole: Problem = {
    step: step.key,
    field: '',
    code: 'carried_unchecked',
    severity: 'warning',
    params: { ...params, count: doubted.length },
  }
  return [whole, ...doubted]
}

const still = (then: Answers, now: Answers, asked: ReadonlySet<string>): string[] =>
  [...asked].filter((name) => name in then && sameAnswer(then[name], now[name]))
