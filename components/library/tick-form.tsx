'use client'

import { type ReactNode, useActionState } from 'react'
import type { ActionState } from '@/components/filing/action-state'
import { ROW_REFUSALS } from '@/components/filing/row-requests'
import { ActionBar } from '@/components/layout/action-bar'
import { Button, LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { refusalSentence } from '@/components/words/refusals'
import { TickAll } from './tick-all'

type Props = {
  action: (previous: ActionState<never> | null, form: FormData) => Promise<ActionState<never>>
  fields: Record<string, string>
  label: string
  backHref: string
  children: ReactNode
}

/** A table of boxes to tick, posted as one. */
export function TickForm({ action, fields, label, backHref, children }: Props) {
  const [answered, formAction, pending] = useActionState(action, null)
  const refusal = answered && !answered.result.ok ? answered.result.refusal : null
  const full = refusal?.code === 'invalid' && refusal.problems[0]?.code === 'list_full'
  return (
    <form action={formAction} className="space-y-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refusal && (
        <Notice kind="danger" live="alert">
          {full ? ROW_REFUSALS.full : refusalSentence(refusal)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        <TickAll />
      </div>
      {children}
      <ActionBar>
        <LinkButton href={backHref}>返回清单</LinkButton>
        <Button variant="primary" disabled={pending}>
          {label}
        </Button>
      </ActionBar>
    </form>
  )
}
