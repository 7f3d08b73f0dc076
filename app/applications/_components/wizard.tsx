import type { ReactNode } from 'react'
import type { StepLink } from '@/components/filing/step-states'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import { timeWords } from '@/components/words/figures'
import { HISTORY } from '@/components/words/history'
import { STATUS_KIND, STATUS_WORDS } from '@/components/words/status'
import { askedSteps, hasVersions } from '@/lib/forms/fields'
import type { ApplicationView } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { PageFrame } from '../../_components/page-frame'
import { WizardFrame } from '../../filings/_components/wizard-frame'

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

/** The wizard of an application, under its name and deadline. */
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
          {hasVersions(form, here) && <TextLink href={`${base}/steps/${here}/history`}>{HISTORY}</TextLink>}
          <Badge kind={STATUS_KIND[application.status]}>{STATUS_WORDS[application.status]}</Badge>
          {application.status === 'DRAFT' && (
            <span className="text-sm text-muted">截止 {timeWords(batch.closesAt)}</span>
          )}
        </>
      }
    >
      <WizardFrame states={states} links={links} here={here} title={title} wide={wide} beside={beside}>
        {children}
      </WizardFrame>
    </PageFrame>
  )
}
