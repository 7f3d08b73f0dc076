'use client'

import { type ReactNode, useActionState } from 'react'
import type { ActionState } from '@/components/filing/action-state'
import { refusalSentence } from '@/components/words/refusals'
import { Button } from './button'

type Props = {
  action: (previous: ActionState<never> | null, form: FormData) => Promise<ActionState<never>>
  /** What is decided upon: its id, the version that was read, the verb. */
  fields: Record<string, string | number>
  label: ReactNode
  variant?: 'primary' | 'secondary' | 'danger'
  size?: 'normal' | 'small'
}

/** One button that does one thing, with its refusal under it. */
export function VerbForm({ action, fields, label, variant, size }: Props) {
  const [answered, formAction, pending] = useActionState(action, null)
  const refusal = answered && !answered.result.ok ? answered.result.refusal : null
  return (
    <form action={formAction}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant={variant} size={size} disabled={pending}>
        {label}
      </Button>
      {refusal && (
        <p role="alert" className="mt-1 max-w-72 text-sm text-danger">
          {refusalSentence(refusal)}
        </p>
      )}
    </form>
  )
}
