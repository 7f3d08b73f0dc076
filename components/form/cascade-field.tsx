'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { CATALOGUES } from '@/lib/forms/catalogues'
import type { CascadeField as Spec } from '@/lib/forms/spec'
import type { Bound } from './bound'
import { CascadeCombobox } from './cascade-combobox'
import { leavesOf } from './cascade-search'
import { CascadeSelect } from './cascade-select'

type Props = { field: Spec; value: string; bound: Bound }

/** A plain select until scripts arrive, then a field to search in. What was chosen meanwhile is taken over. */
export function CascadeField({ field, value, bound }: Props) {
  const leaves = useMemo(() => leavesOf(CATALOGUES[field.catalogue]), [field.catalogue])
  const box = useRef<HTMLDivElement>(null)
  const [taken, setTaken] = useState<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when scripts arrive
  useEffect(() => {
    const plain = [...(box.current?.querySelectorAll<HTMLInputElement>('select, input') ?? [])]
    setTaken(plain.map((control) => control.value).find(Boolean) ?? value)
  }, [])

  if (taken === null)
    return (
      <div ref={box}>
        <CascadeSelect leaves={leaves} free={field.free} value={value} bound={bound} label={field.label} />
      </div>
    )
  return <CascadeCombobox leaves={leaves} free={field.free} given={value} start={taken} bound={bound} />
}
