import { holds, type Lookup } from './condition'
import type { FieldSpec } from './spec'

/**
 * Reads an answer off a resident identity number (GB 11643-1999: birth date in places 7–14, an odd place 17 is
 * male). Answers undefined where it is to be typed by hand, or where the number is not one yet.
 */
export function derived(field: FieldSpec, look: Lookup): string | undefined {
  if (!('derived' in field) || !field.derived || !holds(field.derived.when, look)) return undefined
  const source = look.answer(field.derived.from)
  const number = typeof source === 'string' ? source.replace(/[\s-]/g, '') : ''
  if (!/^\d{17}[\dXx]$/.test(number)) return undefined
  if (field.derived.by === 'birthMonth') return `${number.slice(6, 10)}-${number.slice(10, 12)}`
  const male = Number(number[16]) % 2 === 1
  return (field.kind === 'choice' && field.options[male ? 0 : 1]?.value) || undefined
}
