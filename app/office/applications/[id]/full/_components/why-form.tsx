'use client'

import { useActionState } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { Labelled } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { refusalSentence } from '@/components/words/refusals'
import { show } from '../actions'

type Props = { id: string; place: string; label: string; back: string }

/** Asks why, then shows the one number. Both are drawn by the server, also where no script runs. */
export function WhyForm({ id, place, label, back }: Props) {
  const [state, send, sending] = useActionState(show, null)
  const result = state?.result
  const refusal = result && !result.ok ? result.refusal : null
  const fault = refusal?.code === 'invalid' ? WHY_WORDS[refusal.problems[0]?.code ?? ''] : undefined
  if (result?.ok) {
    return (
      <>
        <p className="text-muted">{label}</p>
        <p className="mb-4 text-xl font-semibold tracking-wide" role="status">
          {result.value.value}
        </p>
        <Notice kind="info" title="这次查看已经记入审计日志">
          请只用于办理本申报书。离开本页后需要重新填写理由才能再次查看。
        </Notice>
        <LinkButton href={back} className="mt-6">
          返回申报书
        </LinkButton>
      </>
    )
  }
  return (
    <form action={send} className="space-y-5" noValidate>
      {refusal && refusal.code !== 'invalid' && (
        <Notice kind="danger" live="alert">
          {refusalSentence(refusal)}
        </Notice>
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="place" value={place} />
      <Labelled
        name="why"
        label="查看理由"
        help="至少 5 个字，记入审计日志。请不要在理由中写号码。"
        fault={fault}
      >
        {(control) => (
          <Textarea {...control} key={state?.attempt ?? 0} rows={3} defaultValue={state?.values.why?.[0]} />
        )}
      </Labelled>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-disabled={sending}>
          查看完整
        </Button>
        <LinkButton href={back}>返回申报书</LinkButton>
      </div>
    </form>
  )
}

const WHY_WORDS: Record<string, string> = {
  why_short: '理由太短。请写清为什么要看完整号码，至少 5 个字。',
  why_long: '理由太长，最多 200 字。',
}
