'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { refusalSentence } from '@/components/words/refusals'
import { renew } from '../actions'
import { FirstPassword } from './first-password'

/** 重发初始密码; the new one is told in place. */
export function RenewForm({ id, version, username }: { id: string; version: number; username: string }) {
  const [state, send, sending] = useActionState(renew, null)
  if (state?.result.ok)
    return <FirstPassword title="已重发" username={username} password={state.result.value.password} />
  const refusal = state && !state.result.ok ? state.result.refusal : null
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button type="submit" disabled={sending}>
        重发初始密码
      </Button>
      {refusal && (
        <p role="alert" className="mt-1 max-w-72 text-sm text-danger">
          {refusalSentence(refusal)}
        </p>
      )}
    </form>
  )
}
