'use client'

import { Input } from '@/components/ui/input'
import type { FormatName } from '@/lib/forms/formats'
import type { TextField as Spec } from '@/lib/forms/spec'
import type { Bound } from './bound'
import { Count } from './count'
import type { Suggest } from './field'
import { isCounted } from './kinds'
import { NamesOffered } from './names-offered'
import { useTyped } from './use-typed'

const NUMERIC: readonly FormatName[] = ['postcode']
const TELEPHONE: readonly FormatName[] = ['mobile', 'telephone', 'phone']

/** Which keyboard a telephone shows. The type stays `text`: the browser's own checks speak other words than ours. */
function keyboardOf(format: FormatName | undefined) {
  if (!format) return undefined
  if (NUMERIC.includes(format)) return 'numeric'
  if (TELEPHONE.includes(format)) return 'tel'
  return format === 'email' ? 'email' : format === 'url' ? 'url' : undefined
}

type Props = { field: Spec; value: string; bound: Bound; suggest?: Suggest }

export function TextField({ field, value, bound, suggest }: Props) {
  const { among } = field
  const names = among && suggest?.(among.list, among.column)
  const offered = among?.many ? undefined : names
  const { ref, typed, onInput } = useTyped<HTMLInputElement>(value)
  return (
    <>
      <Input
        {...bound}
        ref={ref}
        defaultValue={value}
        onInput={onInput}
        inputMode={keyboardOf(field.format)}
        autoComplete="off"
        spellCheck={false}
        list={offered && `${bound.id}-offered`}
      />
      {offered && (
        <datalist id={`${bound.id}-offered`}>
          {offered.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      {among?.many && names && <NamesOffered input={ref} typed={typed} names={names} of={among.called} />}
      {isCounted(field) && <Count id={`${bound.id}-hint`} text={typed} max={field.max} />}
    </>
  )
}
