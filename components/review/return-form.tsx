'use client'

import { useEffect, useState } from 'react'
import type { ActionState } from '@/components/filing/action-state'
import { useDecisionForm } from '@/components/filing/use-decision-form'
import { KeptSelect } from '@/components/form/kept-select'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import { reasonProblemWords } from '@/components/words/reason-problems'
import { refusalSentence } from '@/components/words/refusals'
import { REASON_CODES } from '@/lib/domain/reasons/check'
import { MOST_REASONS, reasonLines } from '@/lib/domain/reasons/read'
import type { PlaceGroup } from '@/lib/forms/places'
import type { Posted } from '@/lib/forms/read'

type Props = {
  id: string
  version: number
  accountId: string
  places: readonly PlaceGroup[]
  action: (previous: ActionState<never> | null, form: FormData) => Promise<ActionState<never>>
  /** Where 再加一条 leads before scripts: the same page with one more line. */
  lines: number
  /** What was posted with an ended session. */
  kept: Posted | null
}

/** 退回: at least one reason, each with its place, its kind and a sentence that helps to mend it. */
export function ReturnForm({ id, version, accountId, places, action, lines, kept }: Props) {
  const place = `return:${id}:${version}`
  const decision = useDecisionForm(action, { accountId, place, kept })
  const { form, formKey, pending, values, restored, refusal, problems } = decision
  const [count, setCount] = useState(Math.max(lines, reasonLines(values)))
  useEffect(() => {
    if (restored) setCount((now) => Math.max(now, reasonLines(restored)))
  }, [restored])
  const faultAt = (name: string) => problems.find((problem) => problem.field === name)

  return (
    <form {...form} key={formKey} className="space-y-4">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="_reasons" value={count} />
      {refusal && (
        <Notice kind="danger" live="alert">
          {refusalSentence(refusal)}
        </Notice>
      )}
      {Array.from({ length: count }, (_, index) => {
        const name = `reasons.${index}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are numbered and never reordered
          <fieldset key={index} className="space-y-3 rounded-md border border-line p-4">
            <legend className="px-1 font-semibold">意见 {index + 1}</legend>
            <Part id={`${name}.place`} label="位置" fault={faultAt(`${name}.step`)?.code}>
              {(bound) => (
                <KeptSelect {...bound} name={`${name}.place`} value={values[`${name}.place`]?.[0] ?? ''}>
                  <option value="">请选择需要修改的位置</option>
                  {places.map((group) => (
                    <optgroup key={group.label} label={group.label}>
                      {group.options.map((option) => (
                        <option key={option.value} value={option.value}>
                          {option.label}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </KeptSelect>
              )}
            </Part>
            <Part id={`${name}.code`} label="退回原因" fault={faultAt(`${name}.code`)?.code}>
              {(bound) => (
                <KeptSelect {...bound} name={`${name}.code`} value={values[`${name}.code`]?.[0] ?? ''}>
                  <option value="">请选择原因</option>
                  {REASON_CODES.map((reason) => (
                    <option key={reason.value} value={reason.value}>
                      {reason.label}
                    </option>
                  ))}
                </KeptSelect>
              )}
            </Part>
            <Part id={`${name}.text`} label="修改意见" fault={faultAt(`${name}.text`)?.code}>
              {(bound) => (
                <Textarea
                  {...bound}
                  readOnly={pending}
                  name={`${name}.text`}
                  rows={3}
                  defaultValue={values[`${name}.text`]?.[0] ?? ''}
                />
              )}
            </Part>
          </fieldset>
        )
      })}
      <div className="flex flex-wrap gap-3">
        {count < MOST_REASONS && (
          <Button
            name="_more"
            value="1"
            onClick={(event) => {
              event.preventDefault()
              setCount(count + 1)
            }}
          >
            再加一条意见
          </Button>
        )}
        <Button variant="danger" disabled={pending}>
          退回
        </Button>
      </div>
    </form>
  )
}

type Bound = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined }

function Part(props: {
  id: string
  label: string
  fault: string | undefined
  children: (bound: Bound) => React.ReactNode
}) {
  const id = props.id.replaceAll('.', '-')
  const bound: Bound = {
    id,
    'aria-invalid': props.fault ? true : undefined,
    'aria-describedby': props.fault ? `${id}-fault` : undefined,
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {props.label}
        <span aria-hidden="true" className="ms-1 text-danger">
          *
        </span>
      </label>
      {props.children(bound)}
      {props.fault && (
        <p id={`${id}-fault`} className="mt-1 text-sm text-danger">
          {reasonProblemWords(props.fault)}
        </p>
      )}
    </div>
  )
}
