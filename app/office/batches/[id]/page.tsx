import { notFound } from 'next/navigation'
import { Countdown } from '@/components/batches/countdown'
import { ForgetTyped } from '@/components/filing/forget-typed'
import { Badge } from '@/components/ui/badge'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { BATCH_STATE_KIND, BATCH_STATE_WORDS } from '@/components/words/batches'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { findProgramme } from '@/lib/domain/programmes'
import { viewBatch } from '@/lib/operations/batches/view'
import { PageFrame } from '../../../_components/page-frame'
import { BatchFacts } from '../_components/batch-facts'
import { BatchForm } from '../_components/batch-form'
import { PublishForm } from '../_components/publish-form'
import { typedOf } from '../_components/typed'
import { WorkingDays } from '../_components/working-days'
import { change } from '../actions'
import { batchChoices } from '../choices'

export const metadata = { title: '批次' }

const DONE: Record<string, string> = {
  prepared: '已保存，等负责人发布',
  changed: '修改已保存',
  published: '批次已发布，申报单位现在可以看到',
}

/** One round: what it is about and until when, and to whom it falls what may be changed of it. */
export default async function BatchPage({ params, searchParams }: PageProps<'/office/batches/[id]'>) {
  const ctx = await requireCtx()
  const query = await searchParams
  const view = await viewBatch(ctx, (await params).id)
  if (!view.ok) notFound()
  const { batch, state, mayEdit, mayPublish } = view.value
  const { accountId } = ctx.actor
  const title = `${findProgramme(batch.programmeKey)?.name ?? batch.programmeKey} ${batch.year}年度`
  const done = DONE[String(query.done ?? '')]
  const draft = state === 'draft'
  return (
    <PageFrame
      ctx={ctx}
      here="batches"
      title={title}
      breadcrumb={[
        { label: '首页', href: '/' },
        { label: '批次管理', href: '/office/batches' },
        { label: `${batch.year}年度` },
      ]}
      aside={<Badge kind={BATCH_STATE_KIND[state]}>{BATCH_STATE_WORDS[state]}</Badge>}
    >
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,45rem)_1fr]">
        <div className="min-w-0 space-y-6">
          {done && <Notice kind="done" title={done} />}
          {done && <ForgetTyped accountId={accountId} id="new" />}
          {done && <ForgetTyped accountId={accountId} id={batch.id} />}
          {!(draft && mayEdit) && <BatchFacts batch={batch} />}
          {mayEdit && (
            <Panel title={draft ? '批次内容' : '调整时间、宽限和说明'}>
              <BatchForm
                action={change}
                accountId={accountId}
                which={{ id: batch.id, version: batch.version }}
                choices={draft ? batchChoices() : null}
                asksReason={!draft}
                shown={typedOf(batch)}
                kept={await findKept(ctx, query.kept)}
                submit="保存修改"
                back="/office/batches"
              />
            </Panel>
          )}
        </div>
        <div className="space-y-6">
          {draft ? (
            <Panel title="发布">
              <p className="mb-4">
                {mayPublish
                  ? '发布后申报单位可以看到这个批次，项目、年度、申报书版本、政策包和盖章页要求不能再改。发布的是已经保存的内容。'
                  : '由市科技局负责人核对并发布。发布前申报单位看不到这个批次。'}
              </p>
              {mayPublish && <PublishForm id={batch.id} version={batch.version} />}
            </Panel>
          ) : (
            <Panel title="申报">
              {state === 'announced' ? (
                <p>已发布，还没有开始。</p>
              ) : (
                <Countdown
                  closesAt={batch.closesAt.toISOString()}
                  now={ctx.now.toISOString()}
                  className="-ms-2"
                />
              )}
            </Panel>
          )}
          <WorkingDays batch={batch} now={ctx.now} />
        </div>
      </div>
    </PageFrame>
  )
}
