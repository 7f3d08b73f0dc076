'use client'

import { useDecisionForm } from '@/components/filing/use-decision-form'
import { Button } from '@/components/ui/button'
import { Labelled } from '@/components/ui/labelled'
import { Textarea } from '@/components/ui/textarea'
import { bindingProblemWords } from '@/components/words/bindings'
import { refusalSentence } from '@/components/words/refusals'
import type { Posted } from '@/lib/forms/read'
import { decideMember } from '../actions'

type Props = {
  verb: 'reject' | 'freeze'
  id: string
  version: number
  accountId: string
  name: string
  /** What was posted with an ended session. */
  kept: Posted | null
}

const WORDS = {
  reject: { open: '驳回这份申请', reason: '驳回理由', button: '驳回' },
  freeze: { open: '暂停权限', reason: '暂停理由', button: '暂停' },
} as const

/** 驳回 or 暂停, with the reason that the person is told. */
export function ReasonForm({ verb, id, version, accountId, name, kept }: Props) {
  const mine = kept?.id?.[0] === id && kept?.verb?.[0] === verb ? kept : null
  const place = `${verb}:${id}:${version}`
  const decision = useDecisionForm(decideMember, { accountId, place, kept: mine })
  const { form, formKey, pending, values, restored, refusal, problems } = decision
  const fault = problems[0]?.code
  const words = WORDS[verb]
  return (
    <details open={Boolean(refusal || restored || mine)} className="basis-full">
      <summary className="min-h-11 cursor-pointer py-2 font-medium text-action">
        {words.open}
        <span className="sr-only"> {name}</span>
      </summary>
      <form {...form} key={formKey} noValidate className="max-w-xl space-y-3 pt-1">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="verb" value={verb} />
        <Labelled
          name="reason"
          id={`${verb}-reason-${id}`}
          label={words.reason}
          fault={refusal ? (fault ? bindingProblemWords(fault) : refusalSentence(refusal)) : undefined}
        >
          {(control) => (
            <Textarea {...control} rows={2} readOnly={pending} defaultValue={values.reason?.[0] ?? ''} />
          )}
        </Labelled>
        <Button variant="danger" disabled={pending}>
          {words.button}
          <span className="sr-only"> {name}</span>
        </Button>
      </form>
    </details>
  )
}
