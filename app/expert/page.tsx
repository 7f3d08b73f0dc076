import { notFound } from 'next/navigation'
import { SheetView } from '@/components/sheet/sheet-view'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Timeline } from '@/components/ui/timeline'
import { expertMomentsOf } from '@/components/words/experts'
import { timeWords } from '@/components/words/figures'
import { requireCtx } from '@/lib/auth/ctx'
import { settled } from '@/lib/forms/settled'
import { sheetOf } from '@/lib/forms/sheet-of'
import { viewOwnExpert } from '@/lib/operations/experts/view'
import { ReasonsPanel } from '../filings/_components/reasons-panel'
import { AdmissionPanel } from './_components/admission-panel'
import { ContactsNotice } from './_components/contacts-notice'
import { ExpertFrame } from './_components/expert-frame'
import { ExpertStanding } from './_components/expert-standing'
import { stepHref } from './_components/expert-wizard'
import { YearlyQuestion } from './_components/yearly-question'

export const metadata = { title: '专家信息' }

const DONE: Record<string, string> = {
  submitted: '提交成功',
  confirmed: '已确认，信息继续有效',
}

/** 专家信息: how it stands and what comes next, then what counts, or what is filled in so far. */
export default async function ExpertPage({ searchParams }: PageProps<'/expert'>) {
  const ctx = await requireCtx()
  const view = await viewOwnExpert(ctx)
  if (!view.ok) notFound()
  const { form, content, verbs, events, inForce, reasons, unverified, admission } = view.value
  const query = await searchParams
  const done = typeof query.done === 'string' ? DONE[query.done] : undefined
  return (
    <ExpertFrame ctx={ctx} view={view.value} title="专家信息">
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-6">
          {done && <Notice kind="done" live="status" title={done} />}
          <ExpertStanding view={view.value} />
          <YearlyQuestion view={view.value} />
          {verbs.includes('submit') && <ContactsNotice unverified={unverified} />}
          <div className="flex flex-wrap gap-3">
            {verbs.includes('edit') && (
              <>
                <LinkButton variant="primary" href="/expert/steps">
                  {events.length === 0 ? '填写专家信息' : '修改专家信息'}
                </LinkButton>
                <LinkButton href="/expert/check">检查与提交</LinkButton>
              </>
            )}
            <LinkButton href="/expert/contacts">手机号和邮箱</LinkButton>
          </div>
          <h2>{inForce ? `入库的信息（${timeWords(inForce.at)}提交）` : '填写的信息'}</h2>
          <SheetView
            sheet={inForce?.sheet ?? sheetOf(form, settled(form, content))}
            fileHref={(file) => `/files/${file.id}?inline=1`}
          />
        </div>
        <div className="space-y-6 lg:sticky lg:top-4">
          <ReasonsPanel reasons={reasons} form={form} hrefOf={stepHref} />
          <AdmissionPanel admission={admission} />
          {events.length > 0 && (
            <Panel title="办理过程">
              <Timeline moments={expertMomentsOf(events, false)} />
            </Panel>
          )}
        </div>
      </div>
    </ExpertFrame>
  )
}
