import { canonical, formatOf } from './canonical'
import { isLeaf, pathOf } from './catalogues'
import { checkNumber } from './check-number'
import type { Lookup } from './condition'
import { follows } from './derived'
import { type Fault, fault } from './fault'
import { answerOf, askedFields, isTyped } from './fields'
import { FORMATS } from './formats'
import { isRealDate, normaliseDate } from './formats/date'
import type { FieldSpec } from './spec'

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
      return checkDate(field, String(answer), look, today)
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
  return word ? fault('must_not_contain', { word }) : checkAmong(field, text, look)
}

/** Each name is one of the other list. Where that list is not at hand nothing is said. */
function checkAmong({ among }: Extract<FieldSpec, { kind: 'text' }>, text: string, look: Lookup): Fault[] {
  const known = among && look.column(among.list, among.column)
  if (!known) return []
  const unknown = namesIn(text, among.many).find((name) => !known.includes(name))
  return unknown === undefined ? [] : fault('not_in_list', { text: unknown, list: among.called })
}

/** The names of rows that a text holds. */
export const namesIn = (text: string, many?: true): string[] =>
  many
    ? text
        .split(/[、,，;；\n]/)
        .map((name) => name.trim())
        .filter(Boolean)
    : [text.trim()]

function checkDate(
  field: Extract<FieldSpec, { kind: 'date' }>,
  day: string,
  look: Lookup,
  today: string,
): Fault[] {
  const alone = checkDay(field, day, isRealDate(day), today)
  if (alone.length > 0 || field.notBeforeField === undefined) return alone
  const first = normaliseDate(String(look.answer(field.notBeforeField) ?? ''))
  return isRealDate(first) && day < first
    ? fault('before_other', { other: field.notBeforeField, first, now: day })
    : []
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
  if (path) return isLeaf(field.catalogue, code) ? [] : fault('not_lowest_level', { label: path.at(-1)! })
  if (!field.free) return fault('not_in_catalogue', { text: code })
  return new RegExp(field.free.pattern, 'u').test(code)
    ? fault('free_code', { text: code }, 'information')
    : fault('not_in_catalogue', { text: code })
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
