'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import type { Kind } from '@/components/ui/kind'
import { stepStateWords } from '@/components/words/status'
import type { StepState } from '@/lib/forms/state'
import { useOthersAt } from './company'

const COLOURS: Record<Kind, string> = {
  info: 'text-action',
  done: 'text-done',
  returned: 'text-returned',
  danger: 'text-danger',
  waiting: 'text-muted',
}

type States = Record<string, StepState>
const Shared = createContext<{ states: States; report: (step: string, state: StepState) => void }>({
  states: {},
  report: () => {},
})

/** The side list and the step share how far the step is, so that the list follows the typing. */
export function StepStates({ states: initial, children }: { states: States; children: ReactNode }) {
  const [states, setStates] = useState(initial)
  useEffect(() => setStates(initial), [initial])
  const report = (step: string, state: StepState) =>
    setStates((now) =>
      JSON.stringify(now[step]) === JSON.stringify(state) ? now : { ...now, [step]: state },
    )
  return <Shared value={{ states, report }}>{children}</Shared>
}

export function useReportState(step: string, state: StepState): void {
  const { report } = useContext(Shared)
  const told = JSON.stringify(state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a changed state is news
  useEffect(() => report(step, state), [step, told])
}

export type StepLink = {
  key: string
  title: string
  href: string
  /** Who was asked to fill it in, and whether they say that it is done. */
  share?: { name: string; done: boolean }
}

/** 填报步骤: every step with its state in words. */
export function StepList({ steps, here }: { steps: readonly StepLink[]; here: string }) {
  const { states } = useContext(Shared)
  return (
    <ol className="space-y-1">
      {steps.map((step) => {
        const state = states[step.key]
        const words = state ? stepStateWords(state) : null
        return (
          <li key={step.key}>
            <Link
              href={step.href as Route}
              aria-current={step.key === here ? 'step' : undefined}
              className="flex min-h-11 items-start gap-2 rounded-md border border-transparent px-3 py-2 text-ink no-underline hover:bg-soft aria-[current=step]:border-action aria-[current=step]:bg-soft aria-[current=step]:font-semibold"
            >
              {words && (
                <Icon name={words.kind} className={cn('mt-[0.3125rem] shrink-0', COLOURS[words.kind])} />
              )}
              <span className="min-w-0 flex-1">
                <span className="block">{step.title}</span>
                {words && <span className="block text-sm font-normal text-muted">{words.words}</span>}
                {step.share && (
                  <span className="block text-sm font-normal text-muted">
                    负责人：{step.share.name}
                    {step.share.done && '（已填好）'}
                  </span>
                )}
                <Others step={step.key} />
              </span>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}

/** Who else has this step open. */
function Others({ step }: { step: string }) {
  const names = useOthersAt(step)
  return names.length === 0 ? null : (
    <span className="block text-sm font-normal text-done">{names.join('、')}在这一步</span>
  )
}
