import Big from 'big.js'
import type { Problem } from '@/lib/result'
import { canonical } from './canonical'
import { checkField } from './check-field'
import { plainNumber } from './check-number'
import type { Content } from './content'
import type { Fault } from './fault'
import { askedFields, askedSlots, askedSteps, columnsOf, fieldsOf, lookupFrom, rowsOf } from './fields'
import { checkRules } from './rules'
import type { FormSpec, FormStep, ListStep, StepSpec } from './spec'

const toProblem = (step: string, field: string, found: Fault, row?: string): Problem => ({
  step,
  ...(row !== undefined && { row }),
  field: found.field ?? field,
  code: found.code,
  severity: found.severity ?? 'error',
  ...(found.params && { params: found.params }),
})

/** All that is missing from one step or wrong in it, in the order of its fields. */
export function checkStep(step: StepSpec, content: Content, today: string): Problem[] {
  if (step.kind === 'form') return checkFormStep(step, content, today)
  if (step.kind === 'list') return checkListStep(step, content, today)
  return askedSlots(step, content).flatMap((slot) => {
    const kept = (content.files[step.key] ?? []).filter((file) => file.slot === slot.code)
    if (kept.length === 0)
      return slot.optional
        ? []
        : [toProblem(step.key, slot.code, { code: 'file_missing', severity: 'missing' })]
    return kept.length > slot.maxFiles
      ? [
          toProblem(step.key, slot.code, {
            code: 'too_many_files',
            params: { max: slot.maxFiles, now: kept.length },
          }),
        ]
      : []
  })
}

function checkFormStep(step: FormStep, content: Content, today: string): Problem[] {
  const look = lookupFrom(content, step.key)
  const asked = askedFields(fieldsOf(step), look)
  const inFields = asked.flatMap((field) =>
    checkField(field, look, today).map((one) => toProblem(step.key, field.name, one)),
  )
  const sums = (step.limits ?? []).flatMap(({ sum, atMost }) => {
    const parts = [...sum, atMost].map((name) => plainNumber(look.answer(name)))
    const limit = parts.pop()
    if (!limit || parts.some((part) => !part)) return []
    const total = parts.reduce<Big>((all, part) => all.plus(part!), new Big(0))
    const params = { fields: sum.join(','), other: atMost, limit: limit.toString(), now: total.toString() }
    return total.gt(limit) ? [toProblem(step.key, sum[0]!, { code: 'sum_above', params })] : []
  })
  return [...inFields, ...sums]
}

function checkListStep(step: ListStep, content: Content, today: string): Problem[] {
  const rows = rowsOf(content, step.key)
  const inRows = rows.flatMap((row) =>
    checkRow(step, content, row.cells, today).map((problem) => ({ ...problem, row: row.id })),
  )
  const count =
    rows.length < step.minRows
      ? [
          toProblem(step.key, '', {
            code: 'too_few_rows',
            params: { min: step.minRows, now: rows.length },
            severity: 'missing',
          }),
        ]
      : rows.length > step.maxRows
        ? [
            toProblem(step.key, '', {
              code: 'too_many_rows',
              params: { max: step.maxRows, now: rows.length },
            }),
          ]
        : []
  return [...count, ...inRows, ...repeated(step, content)]
}

/** One row of a list by itself: what its dialog tells before 确定. */
export function checkRow(
  step: ListStep,
  content: Content,
  cells: Content['rows'][string][number]['cells'],
  today: string,
): Problem[] {
  const look = lookupFrom(content, step.key, cells)
  return askedFields(columnsOf(step), look).flatMap((column) =>
    checkField(column, look, today).map((one) => toProblem(step.key, column.name, one)),
  )
}

function repeated(step: ListStep, content: Content): Problem[] {
  return (step.unique ?? []).flatMap((name) => {
    const column = columnsOf(step).find((one) => one.name === name)!
    const seen = new Map<string, number[]>()
    const rows = rowsOf(content, step.key)
    rows.forEach((row, index) => {
      const value = canonical(column, row.cells[name], lookupFrom(content, step.key, row.cells))
      if (typeof value === 'string') seen.set(value, [...(seen.get(value) ?? []), index])
    })
    return [...seen.values()]
      .filter((places) => places.length > 1)
      .flatMap((places) =>
        places
          .slice(1)
          .map((place) =>
            toProblem(
              step.key,
              name,
              { code: 'duplicate', params: { rows: places.map((one) => one + 1).join('、') } },
              rows[place]!.id,
            ),
          ),
      )
  })
}

/** The whole form, step by step, then the rules that it brings. Those that need more than figures are the domain's. */
export const checkForm = (form: FormSpec, content: Content, today: string): Problem[] => [
  ...askedSteps(form, content).flatMap((step) => checkStep(step, content, today)),
  ...checkRules(form, content),
]
