'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { accountSentence } from '@/components/words/accounts'
import { refusalSentence } from '@/components/words/refusals'
import { decide } from '../actions'

type Props = {
  fields: { id: string; version: number }
  verb: 'disable' | 'enable' | 'unlock' | 'reset'
  label: string
  danger?: boolean
}

/** One button for one verb on an account, with its refusal under it. */
export function DecideForm({ fields, verb, label, danger }: Props) {
  const [state, send, sending] = useActionState(decide, null)
  const refusal = state && !state.result.ok ? state.result.refusal : null
  const problem = refusal?.code === 'invalid' ? refusal.problems[0] : undefined
  return (
    <form action={send}>
      {Object.entries({ ...fields, verb }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant={danger ? 'danger' : 'secondary'} disabled={sending}>
        {label}
      </Button>
      {refusal && (
        <p role="alert" className="mt-2 text-sm text-danger">
          {problem ? accountSentence(problem) : refusalSentence(refusal)}
        </p>
      )}
    </form>
  )
}
