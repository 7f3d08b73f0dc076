'use client'

import type { ActionState } from '@/components/filing/action-state'
import { useDecisionForm } from '@/components/filing/use-decision-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { reasonProblemWords } from '@/components/words/reason-problems'
import { refusalSentence } from '@/components/words/refusals'
import type { Posted } from '@/lib/forms/read'

type Props = {
  id: string
  version: number
  accountId: string
  /** 推荐意见 is asked for an application, not for a unit. */
  opinion: boolean
  next: string
  label?: string
  kept: Posted | null
  action: (previous: ActionState<never> | null, form: FormData) => Promise<ActionState<never>>
}

/** 通过, with what will happen next written under it. */
export function ApproveForm({ id, version, accountId, opinion, next, label = '通过', kept, action }: Props) {
  const place = `approve:${id}:${version}`
  const { form, formKey, pending, values, refusal, problems } = useDecisionForm(action, {
    accountId,
    place,
    kept,
  })
  const fault = problems[0]?.code
  return (
    <form {...form} key={formKey} className="space-y-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {refusal && !fault && (
        <Notice kind="danger" live="alert">
          {refusalSentence(refusal)}
        </Notice>
      )}
      {opinion && (
        <div>
          <label htmlFor="opinion" className="mb-1 block font-medium">
            推荐意见
            <span aria-hidden="true" className="ms-1 text-danger">
              *
            </span>
          </label>
          <Textarea
            id="opinion"
            name="opinion"
            // React empties the field when the answer comes: what is typed meanwhile would be lost.
            readOnly={pending}
            rows={4}
            defaultValue={values.opinion?.[0] ?? ''}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? 'opinion-fault' : undefined}
          />
          {fault && (
            <p id="opinion-fault" className="mt-1 text-sm text-danger">
              {reasonProblemWords(fault)}
            </p>
          )}
        </div>
      )}
      <Button variant="primary" disabled={pending}>
        {label}
      </Button>
      <p className="text-sm text-muted">{next}</p>
    </form>
  )
}
