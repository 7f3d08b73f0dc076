import type { ReactNode } from 'react'
import { Company, CompanyPanel } from '@/components/filing/company'
import type { StepLink } from '@/components/filing/step-states'
import { Badge } from '@/components/ui/badge'
import { timeWords } from '@/components/words/figures'
import { STATUS_KIND, STATUS_WORDS } from '@/components/words/status'
import { personWords } from '@/components/words/together'
import { askedSteps } from '@/lib/forms/fields'
import type { OwnApplicationView } from '@/lib/operations/applications/view'
import type { Ctx } from '@/lib/operations/context'
import { PageFrame } from '../../_components/page-frame'
import { WizardFrame } from '../../filings/_components/wizard-frame'

type Props = {
  ctx: Ctx
  view: OwnApplicationView
  here: string
  title: string
  beside: ReactNode
  /** A table wants the whole width: what helps then stands below it. */
  wide?: boolean
  children: ReactNode
}

export const CHECK = { key: 'check', title: '检查与提交' } as const

/** The wizard of an application, under its name and deadline; who else is at it is told as it happens. */
export function Wizard({ ctx, view, here, title, beside, wide, children }: Props) {
  const { application, form, content, states, batch, shares } = view
  const base = `/applications/${application.id}`
  const steps = [
    ...askedSteps(form, content).map(({ key, title, kind }) => ({
      key,
      title,
      kind,
      href: `${base}/steps/${key}`,
    })),
    { ...CHECK, kind: 'check' as const, href: `${base}/check` },
  ]
  const links: StepLink[] = steps.map(({ kind: _, ...link }) => {
    const share = shares[link.key]
    return share ? { ...link, share: { name: personWords(share.person), done: share.doneAt !== null } } : link
  })
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
      <Company applicationId={application.id} here={here} since={view.since}>
        <WizardFrame
          states={states}
          links={links}
          here={here}
          title={title}
          wide={wide}
          beside={beside}
          company={<CompanyPanel steps={steps} here={here} />}
        >
          {children}
        </WizardFrame>
      </Company>
    </PageFrame>
  )
}
