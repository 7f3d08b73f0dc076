import { Checkbox } from '@/components/ui/checkbox'
import type { MultiField as Spec } from '@/lib/forms/spec'
import type { Bound } from './bound'

type Props = { field: Spec; value: readonly string[]; bound: Bound }

export function MultiField({ field, value, bound }: Props) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-2">
      {field.options.map((option) => (
        <Checkbox
          key={option.value}
          name={bound.name}
          value={option.value}
          label={option.label}
          defaultChecked={value.includes(option.value)}
          aria-invalid={bound['aria-invalid']}
        />
      ))}
    </div>
  )
}
