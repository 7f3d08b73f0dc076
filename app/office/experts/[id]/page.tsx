import { notFound } from 'next/navigation'
import { ForgetTyped } from '@/components/filing/forget-typed'
import { AdmissionFindings } from '@/components/review/admission-findings'
import { SheetView } from '@/components/sheet/sheet-view'
import { Badge } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { Timeline } from '@/components/ui/timeline'
import { changeSentence } from '@/components/words/changes'
import { EXPERT_STATUS_KIND, EXPERT_STATUS_WORDS, expertMomentsOf } from '@/components/words/experts'
import { timeWords } from '@/components/words/figures'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { EXPERT_TYPES } from '@/lib/domain/accounts/expert-types'
import { MOST_REASONS } from '@/lib/domain/reasons/read'
import { hiddenSheet } from '@/lib/forms/hidden'
import { sheetChanges } from '@/lib/forms/sheet-changes'
import { wholeNumber } from '@/lib/forms/whole-number'
import { viewExpert } from '@/lib/operations/experts/view'
import { PageFrame } from '../../../_components/page-frame'
import { DecisionBar } from '../_components/decision-bar'

export const metadata = { title: '专家信息' }

const DECIDED: Record<string, string> = {
  admit: '已通过，本次提交的信息生效',
  return: '已退回，专家可以修改后再次提交',
  decline: '已记录为不通过，专家会看到理由',
  suspend: '已暂停，专家会看到理由',
  remove: '已出库，专家会看到说明',
  blacklist: '已列入黑名单',
  restore: '已恢复',
}

/** An expert as the office reads them: what was submitted at the left, findings and the decision at the right. */
export default async function OfficeExpertPage({ params, searchParams }: PageProps<'/office/experts/[id]'>) {
  const ctx = await requireCtx()
  const { id } = await params
  const query = await searchParams
  const view = await viewExpert(ctx, id)
  if (!view.ok) notFound()
  const { expert, submission, inForce, events, admission } = view.value
  const name = expert.listedName ?? '专家'
  const decided = typeof query.decided === 'string' ? DECIDED[query.decided] : undefined
  const isChange = inForce !== null && expert.inForceId !== expert.submissionId
  const fileHref = (file: { id: string }) => `/files/${file.id}?inline=1`
  return (
    <PageFrame
      ctx={ctx}
      here="experts"
      title={name}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '专家库', href: '/office/experts' },
        { label: name },
      ]}
      aside={<Badge kind={EXPERT_STATUS_KIND[expert.status]}>{EXPERT_STATUS_WORDS[expert.status]}</Badge>}
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-6">
          {query.decided !== undefined && <ForgetTyped accountId={ctx.actor.accountId} id={id} />}
          {decided && (
            <Notice kind="done" title={decided} live="status">
              <TextLink href="/office/experts">回到专家库</TextLink>
            </Notice>
          )}
          <p>
            {EXPERT_TYPES.find(({ value }) => value === expert.applyType)?.label}，{timeWords(submission.at)}
            提交。
          </p>
          {isChange && (
            <Notice kind="info" title="入库的信息继续有效；本次提交改动了以下内容">
              <ul className="list-disc space-y-1 ps-5">
                {sheetChanges(hiddenSheet(inForce.sheet), hiddenSheet(submission.sheet)).map((change) => (
                  <li key={JSON.stringify(change)}>{changeSentence(change)}</li>
                ))}
              </ul>
            </Notice>
          )}
          <SheetView sheet={hiddenSheet(submission.sheet)} fileHref={fileHref} />
        </div>
        <div className="space-y-6 lg:sticky lg:top-4">
          <DecisionBar
            view={view.value}
            accountId={ctx.actor.accountId}
            lines={wholeNumber(query.lines, MOST_REASONS)}
            kept={await findKept(ctx, query.kept)}
          />
          <Panel title="入库条件">
            <AdmissionFindings admission={admission} />
          </Panel>
          <Panel title="办理过程">
            <Timeline moments={expertMomentsOf(events, true)} />
          </Panel>
        </div>
      </div>
    </PageFrame>
  )
}
