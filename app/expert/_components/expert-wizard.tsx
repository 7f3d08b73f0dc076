import type { ReactNode } from 'react'
import { Panel } from '@/components/ui/panel'
import { askedSteps, hasVersions } from '@/lib/forms/fields'
import type { Ctx } from '@/lib/operations/context'
import type { OwnExpertView } from '@/lib/operations/experts/view'
import { ReasonsPanel } from '../../filings/_components/reasons-panel'
import { WizardFrame } from '../../filings/_components/wizard-frame'
import { AdmissionPanel } from './admission-panel'
import { ExpertFrame } from './expert-frame'

export const stepHref = (step: string): string => `/expert/steps/${step}`

type Props = {
  ctx: Ctx
  view: OwnExpertView
  here: string
  title: string
  guidance?: string
  wide?: boolean
  children: ReactNode
}

/** The wizard of one's own profile, with what the city will look at beside it. */
export function ExpertWizard({ ctx, view, here, title, guidance, wide, children }: Props) {
  const { form, content, states, reasons, admission } = view
  return (
    <ExpertFrame
      ctx={ctx}
      view={view}
      title={title}
      historyHref={hasVersions(form, here) ? `${stepHref(here)}/history` : undefined}
    >
      <WizardFrame
        states={states}
        links={[
          ...askedSteps(form, content).map(({ key, title: name }) => ({
            key,
            title: name,
            href: stepHref(key),
          })),
          { key: 'check', title: '检查与提交', href: '/expert/check' },
        ]}
        here={here}
        title={title}
        wide={wide}
        beside={
          <>
            <ReasonsPanel reasons={reasons} form={form} hrefOf={stepHref} />
            {guidance && (
              <Panel title="本步须知">
                <p>{guidance}</p>
              </Panel>
            )}
            <AdmissionPanel admission={admission} />
          </>
        }
      >
        {children}
      </WizardFrame>
    </ExpertFrame>
  )
}
