import type { ReactNode } from 'react'
import { type StepLink, StepList, StepStates } from '@/components/filing/step-states'
import { cn } from '@/components/ui/cn'
import type { StepState } from '@/lib/forms/state'

type Props = {
  states: Record<string, StepState>
  links: readonly StepLink[]
  here: string
  title: string
  beside: ReactNode
  /** Above the steps: who else is at it. */
  company?: ReactNode
  /** A table wants the whole width: what helps then stands below it. */
  wide?: boolean
  children: ReactNode
}

/** 填报步骤 at the left, the step in the middle, what helps at the right; one column where it is narrow. */
export function WizardFrame({ states, links, here, title, beside, company, wide, children }: Props) {
  return (
    <StepStates states={states}>
      <div
        className={cn(
          'grid items-start gap-6 lg:grid-cols-[13rem_minmax(0,1fr)]',
          !wide && 'xl:grid-cols-[15rem_minmax(0,1fr)_17rem]',
        )}
      >
        <div className="space-y-4 lg:sticky lg:top-4">
          {company}
          <nav aria-label="填报步骤" className="rounded-md border border-line bg-surface p-2">
            <details className="lg:hidden">
              <summary className="min-h-11 cursor-pointer px-3 py-2 font-semibold">填报步骤：{title}</summary>
              <StepList steps={links} here={here} />
            </details>
            <div className="hidden lg:block">
              <StepList steps={links} here={here} />
            </div>
          </nav>
        </div>
        <div className="min-w-0">{children}</div>
        <aside
          aria-label="本步参考"
          className={cn('space-y-4 lg:col-start-2', !wide && 'xl:sticky xl:top-4 xl:col-start-3')}
        >
          {beside}
        </aside>
      </div>
    </StepStates>
  )
}
