import { notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { dateWords, timeWords } from '@/components/words/figures'
import { DATA_REQUEST_WORDS } from '@/components/words/personal'
import { ROLE_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { listRequestsFor, type RequestView } from '@/lib/operations/personal/requests'
import { PageFrame } from '../_components/page-frame'
import { AnswerForm } from './_components/answer-form'

export const metadata = { title: '个人信息申请' }

/** What people ask of their own data, and its answer (PIPL 15, 47). */
export default async function DataRequestsPage({ searchParams }: PageProps<'/data-requests'>) {
  const ctx = await requireCtx()
  const found = await listRequestsFor(ctx)
  if (!found.ok) notFound()
  const query = await searchParams
  const kept = await findKept(ctx, query.kept)
  const waiting = found.value.filter(({ answeredAt }) => !answeredAt)
  const answered = found.value.filter(({ answeredAt }) => answeredAt)
  return (
    <PageFrame
      ctx={ctx}
      here="requests"
      title="个人信息申请"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '个人信息申请' }]}
    >
      <div className="max-w-4xl space-y-6">
        {query.done === 'answered' && (
          <Notice kind="done" live="status" title="已办结，申请人会收到消息，在“个人信息”里看到答复" />
        )}
        <Panel title={`等待答复（${waiting.length}）`}>
          {waiting.length === 0 ? (
            <EmptyState sentence="现在没有等待答复的申请。" />
          ) : (
            <ul className="divide-y divide-line">
              {waiting.map((line) => (
                <li key={line.id} className="py-4 first:pt-0 last:pb-0">
                  <Heading line={line} />
                  <p className="text-sm text-muted">
                    {timeWords(line.at)}登记，应于{dateWords(line.due)}前答复
                  </p>
                  {line.note && <p className="mt-1">{line.note}</p>}
                  <AnswerForm id={line.id} name={line.name} accountId={ctx.actor.accountId} kept={kept} />
                </li>
              ))}
            </ul>
          )}
        </Panel>
        {answered.length > 0 && (
          <Panel title="已经答复">
            <ul className="divide-y divide-line">
              {answered.map((line) => (
                <li key={line.id} className="py-3">
                  <Heading line={line} />
                  <p className="text-sm text-muted">{line.answeredAt && timeWords(line.answeredAt)}答复</p>
                  <p className="mt-1">{line.answer}</p>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </PageFrame>
  )
}

const Heading = ({ line }: { line: RequestView }) => (
  <p className="font-semibold">
    {line.name}（{ROLE_WORDS[line.role]}）　{DATA_REQUEST_WORDS[line.kind]}
  </p>
)
