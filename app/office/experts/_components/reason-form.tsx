'use client'

import { useDecisionForm } from '@/components/filing/use-decision-form'
import { Button } from '@/components/ui/button'
import { Labelled } from '@/components/ui/labelled'
import { Textarea } from '@/components/ui/textarea'
import { reasonProblemWords } from '@/components/words/reason-problems'
import { refusalSentence } from '@/components/words/refusals'
import type { Posted } from '@/lib/forms/read'
import { decideWithReason } from '../actions'

type Props = {
  id: string
  version: number
  accountId: string
  verb: string
  label: string
  /** What will happen. */
  next: string
  kept: Posted | null
}

/** A decision that takes a reason, folded until it is wanted. */
export function ReasonForm({ id, version, accountId, verb, label, next, kept }: Props) {
  const mine = kept?.verb?.[0] === verb ? kept : null
  const place = `${verb}:${id}:${version}`
  const decision = useDecisionForm(decideWithReason, { accountId, place, kept: mine })
  const { form, formKey, pending, values, restored, refusal, problems } = decision
  const fault = problems[0]?.code
  return (
    <details open={Boolean(refusal || restored || mine)} className="mt-2 border-t border-line pt-2">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{label}</summary>
      <form {...form} key={formKey} noValidate className="space-y-3 pb-2">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="verb" value={verb} />
        <p className="text-sm text-muted">{next}</p>
        <Labelled
          name="reason"
          id={`reason-${verb}`}
          label={`${label}理由`}
          fault={refusal ? (fault ? reasonProblemWords(fault) : refusalSentence(refusal)) : undefined}
        >
          {(control) => (
            <Textarea {...control} rows={2} readOnly={pending} defaultValue={values.reason?.[0] ?? ''} />
          )}
        </Labelled>
        <Button variant={verb === 'restore' ? 'primary' : 'danger'} disabled={pending}>
          {label}
        </Button>
      </form>
    </details>
  )
}
