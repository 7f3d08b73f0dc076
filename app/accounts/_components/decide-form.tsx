'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { firstFault } from '@/components/words/account-faults'
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
  const fault = firstFault(state)
  return (
    <form action={send}>
      {Object.entries({ ...fields, verb }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant={danger ? 'danger' : 'secondary'} disabled={sending}>
        {label}
      </Button>
      {fault && (
        <p role="alert" className="mt-2 text-sm text-danger">
          {fault}
        </p>
      )}
    </form>
  )
}
