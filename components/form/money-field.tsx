'use client'

import { amountInWords } from '@/lib/forms/formats/amount'
import { normaliseNumber } from '@/lib/forms/formats/number'
import { grouped } from '@/lib/forms/word'
import type { Bound } from './bound'
import { UnitInput } from './unit-input'
import { useTyped } from './use-typed'

/** The amount stays as it is typed; under it stands how it reads, so that 元 taken for 万元 is seen at once. */
export function MoneyField({ value, bound }: { value: string; bound: Bound }) {
  const { ref, typed, onInput } = useTyped<HTMLInputElement>(value)
  const plain = normaliseNumber(typed)
  const words = amountInWords(plain)
  return (
    <>
      <UnitInput {...bound} ref={ref} defaultValue={value} onInput={onInput} unit="万元" />
      <p id={`${bound.id}-hint`} className="mt-1 text-end text-sm text-muted">
        {words ? `${grouped(plain)} 万元，${words}` : '以万元计，最多四位小数'}
      </p>
    </>
  )
}
