'use client'

import { type ComponentProps, useEffect, useRef } from 'react'
import { Select } from '@/components/ui/select'

/**
 * React resets a form after its action, and a select then falls back to the option it was first drawn with.
 * This one follows `value` without being drawn anew, so that it keeps focus and what was chosen.
 */
export function KeptSelect({ value, ...rest }: Omit<ComponentProps<'select'>, 'value'> & { value: string }) {
  const ref = useRef<HTMLSelectElement>(null)
  const drawn = useRef(value)
  useEffect(() => {
    if (!ref.current || drawn.current === value) return
    drawn.current = value
    for (const option of ref.current.options) option.defaultSelected = option.value === value
    ref.current.value = value
  }, [value])
  return <Select {...rest} ref={ref} defaultValue={value} />
}
