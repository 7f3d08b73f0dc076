import type { ReactNode } from 'react'
import { Countdown } from '@/components/batches/countdown'
import { EligibilityPanel } from '@/components/eligibility/eligibility-panel'
import { LiveFigures } from '@/components/eligibility/live-figures'
import type { StepLink } from '@/components/filing/step-states'
import { Badge } from '@/components/ui/badge'
import { STATUS_KIND, STATUS_WORDS } from '@/components/words/status'
import { reconciled } from '@/lib/domain/applications/pairs'
import { eligibilityOf } from '@/lib/domain/eligibility/of-application'
import { placesIn } from '@/lib/domain/eligibility/places'
import { dayIn } from '@/lib/domain/shanghai'
import { askedSteps } from '@/lib/forms/fields'
import type { ApplicationView } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { PageFrame } from '../../_components/page-frame'
import { WizardFrame } from '../../filings/_components/wizard-frame'
import { UpdateNotice } from './form-updates'
import { placeHrefs } from './place-hrefs'
import { ReconcileBeside } from './reconcile-section'

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

const NO_FIGURES = {}

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
  const eligibility = eligibilityOf(view, ctx.now)
  const conditions = eligibility && here !== CHECK.key && (
    <EligibilityPanel
      pack={eligibility.pack}
      places={placeHrefs(base, placesIn(form))}
      href={`${base}/check#eligibility`}
    />
  )
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
            <Countdown closesAt={batch.closesAt.toISOString()} now={ctx.now.toISOString()} />
          )}
        </>
      }
    >
      <LiveFigures
        figures={eligibility?.figures ?? NO_FIGURES}
        opensOn={dayIn(batch.opensAt)}
        today={dayIn(ctx.now)}
      >
        <WizardFrame
          states={states}
          links={links}
          here={here}
          title={title}
          wide={wide}
          beside={
            <>
              {conditions}
              {beside}
              <ReconcileBeside pairs={reconciled(form, content, batch.year)} step={here} base={base} />
            </>
          }
        >
          <UpdateNotice view={view} here={`${base}/${here === CHECK.key ? CHECK.key : `steps/${here}`}`} />
          {children}
        </WizardFrame>
      </LiveFigures>
    </PageFrame>
  )
}
