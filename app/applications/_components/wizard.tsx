import type { ReactNode } from 'react'
import { type StepLink, StepList, StepStates } from '@/components/filing/step-states'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { timeWords } from '@/components/words/figures'
import { STATUS_KIND, STATUS_WORDS } from '@/components/words/status'
import { askedSteps } from '@/lib/forms/fields'
import type { ApplicationView } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { PageFrame } from '../../_components/page-frame'

type Props = {
  ctx: Ctx
  view: ApplicationView
  here: string
  title: string
  beside: ReactNode
  /** A table wants the whole width: what helps then stands below it. */
  wide?: boolean
  children: ReactNode
}

export const CHECK = { key: 'check', title: '检查与提交' } as const

/** 填报步骤 at the left, the step in the middle, what helps at the right; one column where it is narrow. */
export function Wizard({ ctx, view, here, title, beside, wide, children }: Props) {
  const { application, form, content, states, batch } = view
  const base = `/applications/${application.id}`
  const links: StepLink[] = [
    ...askedSteps(form, content).map((step) => ({
      key: step.key,
      title: step.title,
      href: `${base}/steps/${step.key}`,
    })),
    { ...CHECK, href: `${base}/check` },
  ]
  return (
    <PageFrame
      ctx={ctx}
      here="applications"
      title={title}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '我的申报', href: '/applications' },
        { label: application.centerName || form.title, href: base },
        { label: title },
      ]}
      aside={
        <>
          <Badge kind={STATUS_KIND[application.status]}>{STATUS_WORDS[application.status]}</Badge>
          {application.status === 'DRAFT' && (
            <span className="text-sm text-muted">截止 {timeWords(batch.closesAt)}</span>
          )}
        </>
      }
    >
      <StepStates states={states}>
        <div
          className={cn(
            'grid items-start gap-6 lg:grid-cols-[13rem_minmax(0,1fr)]',
            !wide && 'xl:grid-cols-[15rem_minmax(0,1fr)_17rem]',
          )}
        >
          <nav
            aria-label="填报步骤"
            className="rounded-md border border-line bg-surface p-2 lg:sticky lg:top-4"
          >
            <details className="lg:hidden">
              <summary className="min-h-11 cursor-pointer px-3 py-2 font-semibold">填报步骤：{title}</summary>
              <StepList steps={links} here={here} />
            </details>
            <div className="hidden lg:block">
              <StepList steps={links} here={here} />
            </div>
          </nav>
          <div className="min-w-0">{children}</div>
          <aside
            aria-label="本步参考"
            className={cn('space-y-4 lg:col-start-2', !wide && 'xl:sticky xl:top-4 xl:col-start-3')}
          >
            {beside}
          </aside>
        </div>
      </StepStates>
    </PageFrame>
  )
}
