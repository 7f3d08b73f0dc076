'use client'

import { type RefObject, useEffect, useState } from 'react'
import { namesIn } from '@/lib/forms/check-field'

type Props = {
  input: RefObject<HTMLInputElement | null>
  typed: string
  names: readonly string[]
  of: string
}

/** Several names of another list, to be put into a text and taken out again. A text can be typed without it. */
export function NamesOffered({ input, typed, names, of }: Props) {
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  if (!scripted || names.length === 0) return null
  const chosen = namesIn(typed, true)
  const toggle = (name: string) => {
    if (!input.current) return
    const next = chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]
    input.current.value = next.join('、')
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <details className="mt-1.5">
      <summary className="cursor-pointer text-sm text-action">从{of}中选择</summary>
      <ul className="mt-1.5 max-h-48 space-y-1 overflow-y-auto rounded-md border border-line bg-page p-2">
        {names.map((name) => (
          <li key={name}>
            <label className="flex items-start gap-2 py-1">
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={() => toggle(name)}
                className="mt-1 size-4 shrink-0"
              />
              <span className="min-w-0">{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
