import type { FieldSpec } from '@/lib/forms/spec'

/** Not ticking a tick is an answer, so it is never asked for. */
export const isRequired = (field: FieldSpec): boolean => !field.optional && field.kind !== 'check'

/** Few options are all in sight, many are folded into a select. */
export const asRadios = (field: Extract<FieldSpec, { kind: 'choice' }>): boolean =>
  field.look ? field.look === 'radio' : field.options.length <= 4

/** Several controls under one name: a group with a legend instead of a label. */
export const isGroup = (field: FieldSpec): boolean =>
  ['multi', 'table', 'consent'].includes(field.kind) || (field.kind === 'choice' && asRadios(field))

/** Texts long enough that their length is worth showing. */
export const isCounted = (field: FieldSpec): boolean =>
  field.kind === 'longText' || (field.kind === 'text' && field.max > 60 && !field.format && !field.formatBy)

/** Has a line of its own beside the control: a count, a unit, how an amount reads, where an entry stands. */
export const hasHint = (field: FieldSpec): boolean =>
  isCounted(field) ||
  ['money', 'cascade'].includes(field.kind) ||
  ('unit' in field && field.unit !== undefined)
