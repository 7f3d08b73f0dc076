'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { batchSentence } from '@/components/words/batches'
import { refusalSentence } from '@/components/words/refusals'
import { publish } from '../actions'

/** 发布, with what speaks against it. */
export function PublishForm({ id, version }: { id: string; version: number }) {
  const [answered, send, sending] = useActionState(publish, null)
  const refusal = answered && !answered.result.ok ? answered.result.refusal : null
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button variant="primary" disabled={sending}>
        发布批次
      </Button>
      {refusal && (
        <p role="alert" className="mt-2 text-danger">
          {refusal.code === 'invalid'
            ? `申报截止：${refusal.problems.map(batchSentence).join('')}`
            : refusalSentence(refusal)}
        </p>
      )}
    </form>
  )
}
