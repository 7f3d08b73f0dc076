import { notFound } from 'next/navigation'
import { FaultPanel, faultGroups } from '@/app/filings/_components/fault-groups'
import { SheetView } from '@/components/sheet/sheet-view'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { VerbForm } from '@/components/ui/verb-form'
import { requireCtx } from '@/lib/auth/ctx'
import { askedSteps } from '@/lib/forms/fields'
import { settled } from '@/lib/forms/settled'
import { sheetOf } from '@/lib/forms/sheet-of'
import { viewOwnExpert } from '@/lib/operations/experts/view'
import { ContactsNotice } from '../_components/contacts-notice'
import { ExpertWizard, stepHref } from '../_components/expert-wizard'
import { submitProfile } from '../actions'

export const metadata = { title: '检查与提交' }

/** The last step: every fault as a link, what speaks against admission, the whole profile on one page, then 提交. */
export default async function ExpertCheckPage() {
  const ctx = await requireCtx()
  const view = await viewOwnExpert(ctx)
  if (!view.ok) notFound()
  const { form, content, verbs, unverified } = view.value
  const blocking = faultGroups(view.value, ['missing', 'error'], stepHref)
  const warnings = faultGroups(view.value, ['warning'], stepHref)
  return (
    <ExpertWizard ctx={ctx} view={view.value} here="check" title="检查与提交" wide>
      <div className="space-y-6">
        {blocking.length > 0 ? (
          <FaultPanel groups={blocking} />
        ) : (
          <Notice kind="done" title="检查通过，可以提交">
            请先通读下面的全部内容。
          </Notice>
        )}
        {warnings.length > 0 && (
          <Notice kind="returned" title="以下情况一般不能入库，请核对">
            <ul className="list-disc ps-5">
              {warnings.flatMap(({ step, faults }) =>
                faults.map((fault) => (
                  <li key={fault.href + fault.sentence}>
                    <TextLink href={fault.href}>
                      {step.title} {fault.label}
                    </TextLink>
                    ：{fault.sentence}
                  </li>
                )),
              )}
            </ul>
          </Notice>
        )}
        {verbs.includes('submit') && (
          <Panel title="提交">
            <div className="space-y-4">
              <ContactsNotice unverified={unverified} />
              <p className="text-muted">提交后由嘉兴市科学技术局专家库管理员审核，审核期间内容锁定。</p>
              <VerbForm
                action={submitProfile}
                fields={{ version: view.value.expert.version }}
                label="提交"
                variant="primary"
              />
            </div>
          </Panel>
        )}
        <h2 className="pt-2">全部内容</h2>
        <SheetView
          sheet={sheetOf(form, settled(form, content))}
          fileHref={(file) => `/files/${file.id}?inline=1`}
          beside={Object.fromEntries(
            askedSteps(form, content).map(({ key }) => [
              key,
              <TextLink key={key} href={stepHref(key)}>
                修改这一步
              </TextLink>,
            ]),
          )}
        />
      </div>
    </ExpertWizard>
  )
}
