'use client'

import { useActionState } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { LabelledInput } from '@/components/ui/labelled'
import { firstFault } from '@/components/words/account-faults'
import { answer } from '../actions'

/** One field: the question in words, or the code. */
export function ContinueForm({ question, back }: { question: string | null; back: string }) {
  const [state, send, sending] = useActionState(answer, null)
  const fault = firstFault(state)
  return (
    <form action={send} className="flex max-w-sm flex-col gap-5" noValidate>
      {question === null ? (
        <LabelledInput
          key="code"
          name="answer"
          label="动态口令"
          help="手机验证器应用上的 6 位数字。手机不在身边的，填写一个恢复码"
          autoComplete="one-time-code"
          fault={fault}
          readOnly={sending}
        />
      ) : (
        <LabelledInput
          key="question"
          name="answer"
          label={`验证问题：${question}`}
          help="之前输错过密码，请先回答。填数字，例如 7"
          autoComplete="off"
          fault={fault}
          readOnly={sending}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-disabled={sending}>
          继续登录
        </Button>
        <LinkButton href={back}>重新登录</LinkButton>
      </div>
    </form>
  )
}
