'use client'

import { useEffect } from 'react'
import { Textarea } from '@/components/ui/textarea'
import type { LongTextField as Spec } from '@/lib/forms/spec'
import type { Bound } from './bound'
import { Count } from './count'
import { useTyped } from './use-typed'

export function LongTextField({ field, value, bound }: { field: Spec; value: string; bound: Bound }) {
  const { ref, typed, onInput } = useTyped<HTMLTextAreaElement>(value)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useEffect(() => {
    const area = ref.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }, [typed])

  return (
    <>
      <Textarea {...bound} ref={ref} defaultValue={value} onInput={onInput} />
      <Count id={`${bound.id}-hint`} text={typed} max={field.max} min={field.min} />
    </>
  )
}
