import Big from 'big.js'
import type { Lookup } from './condition'
import type { Answer } from './content'
import { type Fault, fault } from './fault'
import { normaliseNumber } from './formats/number'
import type { FieldSpec } from './spec'

type NumberField = Extract<FieldSpec, { kind: 'integer' | 'decimal' | 'money' }>

/** A canonical number against its kind, its bounds, and the other number it may not exceed. */
export function checkNumber(field: NumberField, text: string, look: Lookup): Fault[] {
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
export function plainNumber(answer: Answer | undefined): Big | null {
  const text = typeof answer === 'string' ? normaliseNumber(answer) : ''
  return /^-?\d+(\.\d+)?$/.test(text) ? new Big(text) : null
}
