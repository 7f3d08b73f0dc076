import { notFound } from 'next/navigation'
import { Beside } from '@/app/applications/_components/beside'
import { DocumentPanel } from '@/app/applications/_components/document-panel'
import { SubmitForm } from '@/app/applications/_components/submit-form'
import { Wizard } from '@/app/applications/_components/wizard'
import { FaultPanel, faultGroups } from '@/app/filings/_components/fault-groups'
import { SheetView } from '@/components/sheet/sheet-view'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { mayEditStep } from '@/lib/domain/applications/workflow'
import { askedSteps } from '@/lib/forms/fields'
import { settled } from '@/lib/forms/settled'
import { sheetOf } from '@/lib/forms/sheet-of'
import { viewOwnApplication } from '@/lib/operations/applications/view'
import { problemId, type Severity } from '@/lib/result'

export const metadata = { title: '检查与提交' }

const BLOCKING: readonly Severity[] = ['missing', 'error']

/** The last step: every fault as a link, the whole application on one page, then 生成 and 提交. */
export default async function CheckPage({ params, searchParams }: PageProps<'/applications/[id]/check'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const view = await viewOwnApplication(ctx, id)
  if (!view.ok || view.value.application.deletedAt) notFound()
  const { form, content, verbs, batch } = view.value
  const base = (step: string) => `/applications/${id}/steps/${step}`
  const steps = askedSteps(form, content)
  const blocking = faultGroups(view.value, BLOCKING, base)
  const warnings = faultGroups(view.value, ['warning'], base)

  return (
    <Wizard
      wide
      ctx={ctx}
      view={view.value}
      here="check"
      title="检查与提交"
      beside={<Beside view={view.value} />}
    >
      <div className="space-y-6">
        {blocking.length > 0 ? (
          <FaultPanel groups={blocking} />
        ) : (
          <Notice
            kind="done"
            title={verbs.includes('submit') ? '检查通过，可以提交' : '检查通过，由填报人提交'}
          >
            请先通读下面的全部内容，并生成文档核对。
          </Notice>
        )}
        {verbs.includes('generate') && <DocumentPanel ctx={ctx} view={view.value} />}
        {verbs.includes('submit') && (
          <SubmitForm
            id={id}
            version={view.value.application.version}
            accountId={ctx.actor.accountId}
            kept={await findKept(ctx, (await searchParams).kept)}
            ready={blocking.length === 0}
            closesAt={batch.closesAt.toISOString()}
            warnings={warnings.flatMap(({ step, found, faults }) =>
              faults.map((fault, index) => ({
                id: problemId(found[index]!),
                title: `${step.title} ${fault.label}`,
                sentence: fault.sentence,
                href: fault.href,
              })),
            )}
          />
        )}
        <h2 className="pt-2">全部内容</h2>
        <SheetView
          sheet={sheetOf(form, settled(form, content))}
          fileHref={(file) => `/files/${file.id}?inline=1`}
          beside={Object.fromEntries(
            steps.map((step) => [
              step.key,
              <TextLink key={step.key} href={base(step.key)}>
                {mayEditStep(view.value.application, ctx.actor, step.key) ? '修改这一步' : '查看这一步'}
              </TextLink>,
            ]),
          )}
        />
      </div>
    </Wizard>
  )
}
