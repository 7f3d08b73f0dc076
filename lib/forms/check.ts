import Big from 'big.js'
import type { Problem, Severity } from '@/lib/result'
import { canonical, formatOf } from './canonical'
import { CATALOGUES, type Entry, pathOf } from './catalogues'
import type { Lookup } from './condition'
import type { Answer, Content } from './content'
import { follows } from './derived'
import {
  answerOf,
  askedFields,
  askedSlots,
  askedSteps,
  columnsOf,
  fieldsOf,
  isTyped,
  lookupFrom,
  rowsOf,
} from './fields'
import { FORMATS } from './formats'
import { isRealDate } from './formats/date'
import { normaliseNumber } from './formats/number'
import type { FieldSpec, FormSpec, FormStep, ListStep, StepSpec } from './spec'

type Fault = { code: string; severity?: Severity; params?: Problem['params']; field?: string }

const fault = (code: string, params?: Problem['params'], severity?: Severity): Fault[] => [
  { code, params, severity },
]

/** Code points after trimming, as people count characters. */
export const lengthOf = (text: string): number => [...text.trim()].length

/** What is not right with one field. `today` is a day in Asia/Shanghai, `YYYY-MM-DD`. */
export function checkField(field: FieldSpec, look: Lookup, today: string): Fault[] {
  if (!isTyped(field)) return []
  const answer = canonical(field, answerOf(field, look), look)
  // What follows from an empty or unreadable number is not a second thing missing.
  if (answer === undefined && follows(field, look)) return []
  if (answer === undefined)
    return field.optional ? [] : fault(field.kind === 'consent' ? 'not_accepted' : 'required', {}, 'missing')
  switch (field.kind) {
    case 'text':
      return checkText(field, String(answer), look, today)
    case 'longText':
      return checkLength(String(answer), field.min, field.max)
    case 'integer':
    case 'decimal':
    case 'money':
      return checkNumber(field, String(answer), look)
    case 'date':
      return checkDay(field, String(answer), isRealDate(String(answer)), today)
    case 'month':
      return checkDay(field, String(answer), isRealDate(`${answer}-01`), today.slice(0, 7))
    case 'choice':
      return field.options.some((option) => option.value === answer) ? [] : fault('not_an_option')
    case 'multi': {
      const known = new Set(field.options.map((option) => option.value))
      return (answer as string[]).every((value) => known.has(value)) ? [] : fault('not_an_option')
    }
    case 'cascade':
      return checkCascade(field, String(answer))
    case 'table':
      return checkTable(field, answer as Record<string, string>[], look, today)
    default:
      return []
  }
}

function checkLength(text: string, min: number | undefined, max: number): Fault[] {
  const now = lengthOf(text)
  if (min !== undefined && now < min) return fault('too_short', { min, now })
  return now > max ? fault('too_long', { max, now }) : []
}

function checkText(
  field: Extract<FieldSpec, { kind: 'text' }>,
  text: string,
  look: Lookup,
  today: string,
): Fault[] {
  const length = checkLength(text, field.min, field.max)
  const format = formatOf(field, look)
  const written = format ? FORMATS[format].check(text, today) : null
  if (written) return [written]
  if (length.length > 0) return length
  if (field.endsWith && !text.endsWith(field.endsWith))
    return fault('must_end_with', { ending: field.endsWith })
  const word = field.excludes?.find((excluded) => text.includes(excluded))
  return word ? fault('must_not_contain', { word }) : []
}

type NumberField = Extract<FieldSpec, { kind: 'integer' | 'decimal' | 'money' }>

function checkNumber(field: NumberField, text: string, look: Lookup): Fault[] {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return fault(numberShape(text), { text })
  const scale = field.kind === 'integer' ? 0 : field.kind === 'money' ? 4 : field.scale
  const decimals = text.split('.')[1]?.length ?? 0
  if (decimals > scale)
    return scale === 0 ? fault('not_whole', { text }) : fault('too_many_decimals', { scale })
  const value = new Big(text)
  const { min, max } = boundsOf(field)
  if (value.lt(min)) return fault(min === 0 ? 'negative' : 'too_small', { min })
  if (value.gt(max)) return fault('too_large', { max })
  if (field.kind === 'money' && field.aboveZero && value.eq(0)) return fault('must_be_above_zero')
  const limit = field.atMost === undefined ? null : plainNumber(look.answer(field.atMost))
  return limit && value.gt(limit)
    ? fault('above', { other: field.atMost!, limit: limit.toString(), now: text })
    : []
}

/** Why a text is no number: the sentence differs, because the mending does. */
function numberShape(text: string): string {
  if (/^-?[\d.,]+\s*(元|万元|亿元|万|亿|人|岁|个|月|%|％)$/.test(text)) return 'unit_in_number'
  if (/^-?[\d.]*,[\d.,]*$/.test(text)) return 'bad_grouping'
  return /^-?0\d+(\.\d+)?$/.test(text) ? 'leading_zero' : 'not_a_number'
}

/** Domain §4.7: an amount has up to nine digits before the point. */
const boundsOf = (field: NumberField): { min: number | string; max: number | string } =>
  field.kind === 'money'
    ? { min: field.signed ? '-999999999.9999' : 0, max: '999999999.9999' }
    : { min: field.min ?? 0, max: field.max ?? 999_999_999 }

/** A typed number, or null while it is not one. */
function plainNumber(answer: Answer | undefined): Big | null {
  const text = typeof answer === 'string' ? normaliseNumber(answer) : ''
  return /^-?\d+(\.\d+)?$/.test(text) ? new Big(text) : null
}

function checkDay(
  field: { notFuture?: true; notBefore?: string },
  day: string,
  real: boolean,
  today: string,
): Fault[] {
  if (!real) return fault('not_a_date', { text: day })
  const earliest = (field.notBefore ?? '1949-10-01').slice(0, day.length)
  if (day < earliest) return fault('too_early', { notBefore: earliest })
  return field.notFuture && day > today ? fault('in_future', { today }) : []
}

function checkCascade(field: Extract<FieldSpec, { kind: 'cascade' }>, code: string): Fault[] {
  const path = pathOf(field.catalogue, code)
  if (path)
    return isLeaf(CATALOGUES[field.catalogue], code) ? [] : fault('not_lowest_level', { label: path.at(-1)! })
  if (!field.free) return fault('not_in_catalogue', { text: code })
  return new RegExp(field.free.pattern, 'u').test(code)
    ? fault('free_code', { text: code }, 'information')
    : fault('not_in_catalogue', { text: code })
}

function isLeaf(entries: readonly Entry[], code: string): boolean {
  return entries.some((entry) =>
    entry.code === code ? !entry.children?.length : isLeaf(entry.children ?? [], code),
  )
}

function checkTable(
  field: Extract<FieldSpec, { kind: 'table' }>,
  rows: Record<string, string>[],
  look: Lookup,
  today: string,
): Fault[] {
  const size =
    rows.length < (field.minRows ?? 0) ? fault('too_few_rows', { min: field.minRows!, now: rows.length }) : []
  const inRows = rows.slice(0, field.maxRows).flatMap((cells, index) => {
    const near: Lookup = { ...look, answer: (path) => (path in cells ? cells[path] : look.answer(path)) }
    return askedFields(field.columns, near).flatMap((column) =>
      checkField(
        column,
        { ...near, answer: (path) => (path === column.name ? cells[path] : near.answer(path)) },
        today,
      ).map((one) => ({
        ...one,
        field: `${field.name}.${index}.${column.name}`,
      })),
    )
  })
  return [
    ...size,
    ...(rows.length > field.maxRows ? fault('too_many_rows', { max: field.maxRows, now: rows.length }) : []),
    ...inRows,
  ]
}

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

/** The whole form, step by step. Rules across steps are the domain's. */
export const checkForm = (form: FormSpec, content: Content, today: string): Problem[] =>
  askedSteps(form, content).flatMap((step) => checkStep(step, content, today))
