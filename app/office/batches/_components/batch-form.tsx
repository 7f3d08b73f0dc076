'use client'

import type { ComponentProps } from 'react'
import type { ActionState } from '@/components/filing/action-state'
import { useDecisionForm } from '@/components/filing/use-decision-form'
import { ErrorSummary } from '@/components/form/error-summary'
import { UnitInput } from '@/components/form/unit-input'
import { Button, LinkButton } from '@/components/ui/button'
import { Labelled } from '@/components/ui/labelled'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { batchFieldWords, batchSentence } from '@/components/words/batches'
import { refusalSentence } from '@/components/words/refusals'
import { ENDS } from '@/lib/domain/batches/ends'
import type { Posted } from '@/lib/forms/read'
import { type Choices, HeadFields } from './head-fields'
import { WindowFields } from './window-fields'

type Props = {
  action: (previous: ActionState<never> | null, form: FormData) => Promise<ActionState<never>>
  accountId: string
  /** The round that is changed; null for a new one. */
  which: { id: string; version: number } | null
  /** Fields of what can still change; null of a published round. */
  choices: Choices | null
  /** Whether a moved window needs its reason: of a published round. */
  asksReason: boolean
  /** What it starts from. */
  shown: Posted
  kept: Posted | null
  submit: string
  back: string
}

/** 新增 and 修改批次. What is typed survives a refusal, which stands beside its field. */
export function BatchForm({
  action,
  accountId,
  which,
  choices,
  asksReason,
  shown,
  kept,
  submit,
  back,
}: Props) {
  const place = which ? `batch:${which.id}:${which.version}` : 'batch:new:0'
  const decision = useDecisionForm(action, { accountId, place, kept })
  const { form, formKey, pending, values, refusal, problems } = decision
  const typed = Object.keys(values).length > 0 ? values : shown
  const faultAt = (field: string) => {
    const problem = problems.find((one) => one.field === field)
    return problem && batchSentence(problem)
  }
  return (
    <form {...form} key={formKey} noValidate className="space-y-6">
      {which && <input type="hidden" name="id" value={which.id} />}
      {which && <input type="hidden" name="version" value={which.version} />}
      {problems.length > 0 ? (
        <ErrorSummary
          faults={problems.map((problem) => ({
            href: `#${problem.field}`,
            label: batchFieldWords(problem.field),
            sentence: batchSentence(problem),
          }))}
        />
      ) : (
        refusal && (
          <Notice kind="danger" live="alert">
            {refusalSentence(refusal)}
          </Notice>
        )
      )}
      {choices && <HeadFields choices={choices} typed={typed} faultAt={faultAt} />}
      <WindowFields ends={ENDS} typed={typed} faultAt={faultAt} />
      <Labelled
        quiet
        name="graceMinutes"
        label="宽限"
        help="截止前点过“提交”、还没有完成的，在截止后这段时间内完成仍然有效。0 表示没有宽限"
        fault={faultAt('graceMinutes')}
      >
        {(control) => (
          <div className="max-w-40">
            <UnitInput {...control} unit="分钟" defaultValue={typed.graceMinutes?.[0]} />
          </div>
        )}
      </Labelled>
      <Labelled
        quiet
        optional
        name="note"
        label="说明"
        help="申报单位在办事指南里看到，最多 500 字"
        fault={faultAt('note')}
      >
        {(control) => <Textarea {...control} rows={3} defaultValue={typed.note?.[0]} />}
      </Labelled>
      {asksReason && (
        <Labelled
          quiet
          optional
          name="reason"
          label="修改原因"
          help="改动时间或宽限的必须填写，不少于 5 字。截止时间变动的，连同原因通知正在填报的单位"
          fault={faultAt('reason')}
        >
          {(control) => <Textarea {...control} rows={2} defaultValue={typed.reason?.[0]} />}
        </Labelled>
      )}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" disabled={pending}>
          {submit}
        </Button>
        <LinkButton href={back}>取消</LinkButton>
      </div>
    </form>
  )
}

export type FaultAt = (field: string) => ComponentProps<typeof Labelled>['fault']
