import type { DecimalField, IntegerField } from '@/lib/forms/spec'
import type { Bound } from './bound'
import { UnitInput } from './unit-input'

type Props = { field: IntegerField | DecimalField; value: string; bound: Bound }

/** Typed as text: a native number field drops what it does not understand. */
export function NumberField({ field, value, bound }: Props) {
  return <UnitInput {...bound} defaultValue={value} unit={field.unit} unitId={`${bound.id}-hint`} />
}
