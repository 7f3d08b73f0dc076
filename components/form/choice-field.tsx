'use client'

import { Radio } from '@/components/ui/checkbox'
import type { ChoiceField as Spec } from '@/lib/forms/spec'
import type { Bound } from './bound'
import { KeptSelect } from './kept-select'
import { asRadios } from './kinds'

type Props = { field: Spec; value: string; bound: Bound }

export function ChoiceField({ field, value, bound }: Props) {
  if (asRadios(field))
    return (
      <div className="flex flex-wrap gap-x-6">
        {field.options.map((option) => (
          <Radio
            key={option.value}
            name={bound.name}
            value={option.value}
            label={option.label}
            defaultChecked={option.value === value}
          />
        ))}
      </div>
    )
  const known = value === '' || field.options.some((option) => option.value === value)
  return (
    <KeptSelect {...bound} value={value}>
      <option value="">请选择</option>
      {!known && <option value={value}>{value}（不在可选范围内）</option>}
      {field.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </KeptSelect>
  )
}
