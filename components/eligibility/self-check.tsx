'use client'

import { type FocusEvent, useEffect, useMemo, useRef, useState } from 'react'
import { faultsOf } from '@/components/filing/faults'
import { postedIn } from '@/components/filing/posted-in'
import { typedEarly } from '@/components/filing/typed-early'
import { useHashFocus } from '@/components/filing/use-hash-focus'
import { ErrorSummary } from '@/components/form/error-summary'
import { Field } from '@/components/form/field'
import { idPrefixOf, labelsOf } from '@/components/form/label'
import { Button, buttonLook } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { countWords } from '@/components/words/eligibility'
import { countFindings, evaluate } from '@/lib/domain/eligibility/evaluate'
import type { Pack } from '@/lib/domain/eligibility/pack'
import { selfCheckContent, selfChecked, selfCheckFor } from '@/lib/domain/eligibility/self-check'
import type { Answers } from '@/lib/forms/content'
import { fieldsOf, isEmpty } from '@/lib/forms/fields'
import { readFields } from '@/lib/forms/read'
import { SELF_CHECK, selfCheckHref } from './self-check-href'
import { SelfCheckResult } from './self-check-result'
import { StandingList } from './standing-list'

type Props = {
  programme: string
  pack: Pack
  higher: Pack | null
  /** What came in the address. */
  answers: Answers
  /** 查看结果 was clicked: what is wrong is told at once. */
  told: boolean
  today: string
}

/** The questions, and beside them how each condition stands. Without scripts 查看结果 draws the page anew. */
export function SelfCheck({ programme, pack, higher, answers: initial, told, today }: Props) {
  const element = useRef<HTMLFormElement>(null)
  const step = useMemo(() => selfCheckFor(higher ? [pack, higher] : [pack]), [pack, higher])
  const fields = fieldsOf(step)
  const labels = labelsOf(fields)
  const [answers, setAnswers] = useState(initial)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  useHashFocus()
  const hear = () => element.current && setAnswers(readFields(fields, postedIn(element.current)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when scripts arrive
  useEffect(() => {
    if (element.current && typedEarly(element.current)) hear()
  }, [])
  const leave = (event: FocusEvent<HTMLFormElement>) => {
    const name = event.target.closest<HTMLElement>('[data-field]')?.dataset.field
    if (name) setLeft((now) => (now.has(name) ? now : new Set(now).add(name)))
  }

  const { figures, problems } = useMemo(() => selfChecked(answers, today), [answers, today])
  const results = useMemo(() => evaluate(pack, figures), [pack, figures])
  const above = useMemo(() => higher && evaluate(higher, figures), [higher, figures])
  const shown = problems.filter(({ field }) => told || left.has(field))
  const begun = told || Object.values(answers).some((answer) => !isEmpty(answer))

  return (
    <>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <form
          ref={element}
          method="get"
          action={`${SELF_CHECK}#result`}
          onInput={hear}
          onChange={hear}
          onBlur={leave}
          noValidate
          className="space-y-6"
        >
          <input type="hidden" name="programme" value={programme} />
          {told && problems.length > 0 && (
            <ErrorSummary faults={faultsOf(step, problems, selfCheckContent(answers))} />
          )}
          {step.groups.map((group) => (
            <Panel key={group.title} title={group.title}>
              <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
                {group.fields.map((field) => (
                  <Field
                    key={field.name}
                    field={field}
                    name={field.name}
                    value={initial[field.name]}
                    problems={shown}
                    labels={labels}
                    idPrefix={idPrefixOf(step.key)}
                  />
                ))}
              </div>
            </Panel>
          ))}
          <div className="flex flex-wrap gap-3">
            <Button variant="primary">查看结果</Button>
            {begun && (
              // A new page, not a redraw of this one, which would keep what was typed.
              <a data-button href={selfCheckHref(programme)} className={buttonLook()}>
                全部清空
              </a>
            )}
          </div>
        </form>
        <aside aria-label="自查结果概况" className="lg:sticky lg:top-4">
          <Panel title="条件概况">
            <p role="status" className="mb-2 font-medium">
              {countWords(countFindings(results))}
            </p>
            <StandingList results={results} hrefOf={begun ? ({ id }) => `#city-${id}` : undefined} />
          </Panel>
        </aside>
      </div>
      {begun && <SelfCheckResult pack={pack} results={results} higher={higher} above={above} />}
    </>
  )
}
