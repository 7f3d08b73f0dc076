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
  /** What is asked for an application, and not for a unit: 推荐意见. */
  opinion?: string
  /** Of two such forms on one page. */
  name?: string
  next: string
  label?: string
  kept: Posted | null
  action: (previous: ActionState<never> | null, form: FormData) => Promise<ActionState<never>>
}

/** 通过, with what will happen next written under it. */
export function ApproveForm({
  id,
  version,
  accountId,
  opinion,
  next,
  label = '通过',
  kept,
  action,
  name = 'approve',
}: Props) {
  const place = `${name}:${id}:${version}`
  const field = `${name}-opinion`
  const { form, formKey, pending, values, refusal, problems } = useDecisionForm(action, {
    accountId,
    place,
    kept: kept?._form?.[0] === name ? kept : null,
  })
  const fault = problems[0]?.code
  return (
    <form {...form} key={formKey} className="space-y-3">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="_form" value={name} />
      {refusal && !fault && (
        <Notice kind="danger" live="alert">
          {refusalSentence(refusal)}
        </Notice>
      )}
      {opinion && (
        <div>
          <label htmlFor={field} className="mb-1 block font-medium">
            {opinion}
            <span aria-hidden="true" className="ms-1 text-danger">
              *
            </span>
          </label>
          <Textarea
            id={field}
            name="opinion"
            // React empties the field when the answer comes: what is typed meanwhile would be lost.
            readOnly={pending}
            rows={4}
            defaultValue={values.opinion?.[0] ?? ''}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${field}-fault` : undefined}
          />
          {fault && (
            <p id={`${field}-fault`} className="mt-1 text-sm text-danger">
              {reasonProblemWords(fault)}
            </p>
          )}
        </div>
      )}
      <Button variant={name === 'approve' ? 'primary' : undefined} disabled={pending}>
        {label}
      </Button>
      <p className="text-sm text-muted">{next}</p>
    </form>
  )
}
