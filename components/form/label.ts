import type { Labels } from '@/components/words'
import type { FieldSpec } from '@/lib/forms/spec'

export const labelOf = (field: Pick<FieldSpec, 'label'>): string => field.label

/** For sentences that name a second field of the same step. */
export const labelsOf = (fields: readonly Pick<FieldSpec, 'name' | 'label'>[]): Labels =>
  Object.fromEntries(fields.map((field) => [field.name, field.label]))

/** Where a link to a field leads: `f-basics-name`, or `r-name` in the dialog of a list's row. */
export const idPrefixOf = (step?: string): string => (step === undefined ? 'r' : `f-${step}`)

export const idWithin = (prefix: string, name: string): string => `${prefix}-${name.replaceAll('.', '-')}`

export const fieldId = (step: string | undefined, name: string): string => idWithin(idPrefixOf(step), name)

/** Fields that want the whole width of their group. */
export const isWide = (field: FieldSpec): boolean =>
  ['longText', 'multi', 'cascade', 'consent', 'table'].includes(field.kind) ||
  (field.kind === 'text' && field.max > 60 && !field.format && !field.formatBy) ||
  (field.kind === 'choice' && field.options.some((option) => option.label.length > 16))
