import { holds, type Lookup } from './condition'
import { FORMATS } from './formats'
import { birthDateOf, genderOf } from './formats/id-number'
import type { FieldSpec } from './spec'

/**
 * Reads an answer off a resident identity number (GB 11643-1999: birth date in places 7–14, an odd place 17 is
 * male). Answers undefined where it is to be typed by hand, or where the number is not one yet.
 */
export function derived(field: FieldSpec, look: Lookup): string | undefined {
  if (!('derived' in field) || !field.derived || !follows(field, look)) return undefined
  const source = look.answer(field.derived.from)
  const number = typeof source === 'string' ? FORMATS.idNumber.normalise(source) : ''
  if (!/^\d{17}[\dX]$/.test(number)) return undefined
  if (field.derived.by === 'birthMonth') return birthDateOf(number).slice(0, 7)
  return (field.kind === 'choice' && field.options[genderOf(number) === 'male' ? 0 : 1]?.value) || undefined
}

/** Whether a field follows from another one here, even where that one is not filled in yet. */
export const follows = (field: FieldSpec, look: Lookup): boolean =>
  'derived' in field && field.derived !== undefined && holds(field.derived.when, look)
