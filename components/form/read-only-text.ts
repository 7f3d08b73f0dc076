import { grouped, word } from '@/lib/forms/word'
import type { FieldProps } from './field'

/** The text of what nobody types here, or null where a control stands. */
export function readOnlyText({ field, value, facts, figure, readOnly }: FieldProps): string | null {
  if (field.kind === 'carried') return facts?.[field.from] ?? ''
  if (field.kind === 'figure') {
    if (!figure) return '—'
    return field.unit ? `${grouped(figure)} ${field.unit}` : grouped(figure)
  }
  // Their controls draw themselves read-only.
  if (field.kind === 'table' || field.kind === 'consent') return null
  return readOnly ? word(field, value) : null
}
