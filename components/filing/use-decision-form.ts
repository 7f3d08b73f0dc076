'use client'

import { useActionState } from 'react'
import type { Posted } from '@/lib/forms/read'
import type { ActionState } from './action-state'
import { useTypedForm } from './use-typed-form'

type Options = {
  accountId: string
  /** What is decided upon, with its version: what was typed for another one is not shown. */
  place: string
  /** What was posted with an ended session. */
  kept: Posted | null
}

/**
 * A form that is posted once: what was typed is there again after a refusal, a crash and an ended session. Give
 * `formKey` to the form as its `key`, so that it is drawn anew with what was restored.
 */
export function useDecisionForm(
  action: (previous: ActionState<never> | null, form: FormData) => Promise<ActionState<never>>,
  { accountId, place, kept }: Options,
) {
  const [answered, formAction, pending] = useActionState(action, null)
  const { form, keep, restored } = useTypedForm(accountId, place)
  const values: Posted = answered?.values ?? restored ?? kept ?? {}
  const refusal = answered && !answered.result.ok ? answered.result.refusal : null
  const problems = refusal?.code === 'invalid' ? refusal.problems : []
  return {
    form: { ref: form, action: formAction, onInput: keep },
    formKey: restored ? 'restored' : 'fresh',
    pending,
    values,
    restored,
    refusal,
    problems,
  }
}
