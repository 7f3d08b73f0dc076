import { versionsOf } from '@/lib/forms/definitions'
import { isRealDate, normaliseDate } from '@/lib/forms/formats/date'
import { fold, trimmed } from '@/lib/forms/formats/text'
import { formKeyOf } from '@/lib/forms/spec'
import { ok, type Problem, type Result, refuse } from '@/lib/result'
import { findProgramme } from '../programmes'
import { instantOf } from '../shanghai'
import { ENDS, type End } from './ends'

export const HEAD_FIELDS = ['programmeKey', 'year', 'formKey', 'policyPack', 'sealedPage'] as const
export const WINDOW_FIELDS = [
  ...ENDS.flatMap((end) => [`${end}On`, `${end}Time`] as const),
  'graceMinutes',
  'note',
  'reason',
] as const
export type BatchField = (typeof HEAD_FIELDS)[number] | (typeof WINDOW_FIELDS)[number]
/** As the page posts it: everything is text, what is not there is empty. */
export type TypedBatch = Partial<Record<BatchField, string>>

export const LONGEST_NOTE = 500
export const LONGEST_GRACE = 120

/** What a round is about. It does not change any more once the round is published. */
export type Head = {
  programmeKey: string
  year: number
  formKey: string
  policyPack: string | null
  sealedPage: boolean
}

/** What may change later: all instants, read as times of Shanghai. */
export type Windows = {
  opensAt: Date
  closesAt: Date
  countyClosesAt: Date
  cityClosesAt: Date
  graceMinutes: number
  note: string
}

/** All of a round, with everything that is wrong at once. */
export function readBatch(typed: TypedBatch): Result<Head & Windows> {
  const [head, windows] = [readHead(typed), readWindows(typed)]
  if (head.ok && windows.ok) return ok({ ...head.value, ...windows.value })
  return refuse({ code: 'invalid', problems: [head, windows].flatMap(problemsOf) })
}

const problemsOf = (result: Result<unknown>): Problem[] =>
  !result.ok && result.refusal.code === 'invalid' ? result.refusal.problems : []

export function readHead(typed: TypedBatch): Result<Head> {
  const problems: Problem[] = []
  const programme = findProgramme(typed.programmeKey ?? '')
  if (!programme) problems.push(missing('programmeKey'))
  const year = Number(fold(typed.year ?? ''))
  if (fold(typed.year ?? '') === '') problems.push(missing('year'))
  else if (!Number.isInteger(year) || year < 2020 || year > 2099) problems.push(wrong('year', 'year_range'))
  const form =
    programme && versionsOf(formNameOf(programme.formKey)).find((one) => formKeyOf(one) === typed.formKey)
  if (!typed.formKey) problems.push(missing('formKey'))
  else if (programme && !form)
    problems.push(wrong('formKey', 'other_programme', { programme: programme.name }))
  const policyPack = fold(typed.policyPack ?? '')
  if (policyPack !== '' && !/^[a-z][a-z0-9-]{1,40}@[0-9][0-9.]{0,20}$/.test(policyPack))
    problems.push(wrong('policyPack', 'pack_form'))
  if (problems.length > 0 || !programme || !form) return refuse({ code: 'invalid', problems })
  return ok({
    programmeKey: programme.key,
    year,
    formKey: formKeyOf(form),
    policyPack: policyPack === '' ? null : policyPack,
    sealedPage: typed.sealedPage === 'yes',
  })
}

/** `gxyf@1` → `gxyf` */
export const formNameOf = (formKey: string): string => formKey.slice(0, formKey.lastIndexOf('@'))

export function readWindows(typed: TypedBatch): Result<Windows> {
  const problems: Problem[] = []
  const at = ENDS.map((end) => readInstant(typed, end, problems))
  for (const [index, end] of ENDS.entries()) {
    const [before, now] = [at[index - 1], at[index]]
    if (before && now && now <= before)
      problems.push(wrong(`${end}On`, 'not_after', { end, before: ENDS[index - 1]! }))
  }
  const grace = fold(typed.graceMinutes ?? '')
  if (grace === '') problems.push(missing('graceMinutes'))
  else if (!/^\d{1,4}$/.test(grace) || Number(grace) > LONGEST_GRACE)
    problems.push(wrong('graceMinutes', 'grace_range', { most: LONGEST_GRACE }))
  const note = trimmed(typed.note ?? '')
  const length = [...note].length
  if (length > LONGEST_NOTE) problems.push(wrong('note', 'note_long', { most: LONGEST_NOTE, found: length }))
  const [opensAt, closesAt, countyClosesAt, cityClosesAt] = at
  if (problems.length > 0 || !opensAt || !closesAt || !countyClosesAt || !cityClosesAt)
    return refuse({ code: 'invalid', problems })
  return ok({ opensAt, closesAt, countyClosesAt, cityClosesAt, graceMinutes: Number(grace), note })
}

/** A day and a time of Shanghai; null, with what is wrong beside the field, where there is none. */
function readInstant(typed: TypedBatch, end: End, problems: Problem[]): Date | null {
  const day = normaliseDate(typed[`${end}On`] ?? '')
  const time = readTime(typed[`${end}Time`] ?? '')
  if (day === '') problems.push(missing(`${end}On`))
  else if (!isRealDate(day) || day < '2020-01-01' || day > '2099-12-31')
    problems.push(wrong(`${end}On`, 'no_day', { text: day }))
  if (time === '') problems.push(missing(`${end}Time`))
  else if (time === null) problems.push(wrong(`${end}Time`, 'no_time', { text: typed[`${end}Time`]! }))
  if (!time || problems.some(({ field }) => field === `${end}On`)) return null
  return instantOf(day, time)
}

/** `9:00`, `17：00:00` → `09:00`, `17:00`; '' where nothing is typed, null where it is no time of the day. */
function readTime(text: string): string | null {
  const folded = fold(text)
  if (folded === '') return ''
  const parts = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(folded)
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) return null
  return `${parts[1]!.padStart(2, '0')}:${parts[2]}`
}

const missing = (field: BatchField): Problem => ({ field, code: 'required', severity: 'missing' })
const wrong = (field: BatchField, code: string, params?: Problem['params']): Problem => ({
  field,
  code,
  severity: 'error',
  ...(params && { params }),
})
