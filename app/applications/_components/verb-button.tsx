'use client'

import { useActionState } from 'react'
import type { ActionState } from '@/components/filing/action-state'
import { Button } from '@/components/ui/button'
import { refusalSentence } from '@/components/words/refusals'

type Props = {
  action: (previous: ActionState<never> | null, form: FormData) => Promise<ActionState<never>>
  id: string
  label: string
  variant?: 'primary' | 'secondary' | 'danger'
  size?: 'normal' | 'small'
}

/** One verb on one application, with its refusal beside it. */
export function VerbButton({ action, id, label, variant, size }: Props) {
  const [answered, formAction, pending] = useActionState(action, null)
  const refusal = answered && !answered.result.ok ? answered.result.refusal : null
  return (
    <form action={formAction}>
      <input type="hidden" name="id" value={id} />
      <Button variant={variant} size={size} disabled={pending}>
        {label}
      </Button>
      {refusal && (
        <p role="alert" className="mt-1 text-sm text-danger">
          {refusalSentence(refusal)}
        </p>
      )}
    </form>
  )
}
