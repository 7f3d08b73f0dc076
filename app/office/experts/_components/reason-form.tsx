'use client'

import { useActionState } from 'react'
import { useTypedForm } from '@/components/filing/use-typed-form'
import { Button } from '@/components/ui/button'
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
  const [answered, formAction, pending] = useActionState(decideWithReason, null)
  const { form, keep, restored } = useTypedForm(accountId, `${verb}:${id}:${version}`)
  const mine = kept?.verb?.[0] === verb ? kept : null
  const values: Posted = answered?.values ?? restored ?? mine ?? {}
  const refusal = answered && !answered.result.ok ? answered.result.refusal : null
  const fault = refusal?.code === 'invalid' ? refusal.problems[0]?.code : undefined
  const field = `reason-${verb}`
  return (
    <details open={Boolean(refusal || restored || mine)} className="mt-2 border-t border-line pt-2">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{label}</summary>
      <form
        ref={form}
        action={formAction}
        onInput={keep}
        key={restored ? 'restored' : 'fresh'}
        className="space-y-3 pb-2"
      >
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="verb" value={verb} />
        <p className="text-sm text-muted">{next}</p>
        <div>
          <label htmlFor={field} className="mb-1 block font-medium">
            {label}理由
            <span aria-hidden="true" className="ms-1 text-danger">
              *
            </span>
          </label>
          <Textarea
            id={field}
            name="reason"
            rows={2}
            readOnly={pending}
            defaultValue={values.reason?.[0] ?? ''}
            aria-invalid={fault ? true : undefined}
            aria-describedby={refusal ? `${field}-fault` : undefined}
          />
          {refusal && (
            <p id={`${field}-fault`} role="alert" className="mt-1 text-sm text-danger">
              {fault ? reasonProblemWords(fault) : refusalSentence(refusal)}
            </p>
          )}
        </div>
        <Button variant={verb === 'restore' ? 'primary' : 'danger'} disabled={pending}>
          {label}
        </Button>
      </form>
    </details>
  )
}
