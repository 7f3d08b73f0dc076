'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { refusalSentence } from '@/components/words/refusals'
import { start } from '../actions'

export function StartButton({ programme }: { programme: string }) {
  const [answered, action, pending] = useActionState(start, null)
  const refused = answered && !answered.result.ok ? answered.result.refusal : null
  return (
    <form action={action}>
      <input type="hidden" name="programme" value={programme} />
      {refused && (
        <Notice kind="danger" live="alert" className="mb-3">
          {refusalSentence(refused)}
        </Notice>
      )}
      <Button variant="primary" disabled={pending}>
        开始申报
      </Button>
    </form>
  )
}
