import { notFound } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { VerbForm } from '@/components/ui/verb-form'
import { timeWords } from '@/components/words/figures'
import { STATUS_KIND, STATUS_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import { findKept } from '@/lib/auth/kept'
import { listApplicationsFor } from '@/lib/operations/applications/list'
import { listUnitBindings } from '@/lib/operations/bindings/list'
import { PageFrame } from '../../_components/page-frame'
import { pass } from '../../applications/[id]/actions'
import { BoundPeople } from './_components/bound-people'
import { Named } from './_components/named'
import { ReasonForm } from './_components/reason-form'
import { decideMember } from './actions'

export const metadata = { title: '审核' }

const DONE: Record<string, string> = {
  approve: '已通过，对方现在可以为本单位申报',
  reject: '已驳回，对方会看到驳回理由',
  leave: '已解除绑定，对方不能再为本单位申报；其填报中的申报书仍由本单位管理员办理',
  freeze: '已暂停，对方现在不能为本单位申报，填过的内容都在',
  thaw: '已恢复，对方可以继续为本单位申报',
  appoint: '已指定为单位管理员，对方下次打开页面就能办理审核',
  dismiss: '已撤销，对方不再是单位管理员，仍可以申报',
  passed: '已通过并提交到所属区县科技部门',
}

/** 审核 (manual §1.1): people who want to belong to the unit, and what its people have submitted. */
export default async function UnitReviewPage({ searchParams }: PageProps<'/unit/review'>) {
  const ctx = await requireCtx()
  const people = await listUnitBindings(ctx)
  if (!people.ok) notFound()
  const query = await searchParams
  const kept = await findKept(ctx, query.kept)
  const { lines } = await listApplicationsFor(ctx, { statuses: ['UNIT_REVIEW'], oldestFirst: true })
  const { waiting, bound } = people.value
  const done = typeof query.done === 'string' ? DONE[query.done] : undefined
  return (
    <PageFrame
      ctx={ctx}
      here="unit"
      title="审核"
      breadcrumb={[{ label: '首页', href: '/' }, { label: '单位管理' }, { label: '审核' }]}
    >
      <div className="space-y-6">
        {done && <Notice kind="done" live="status" title={done} />}
        <Panel title={`企业普通用户资格审核（${waiting.length}）`}>
          {waiting.length === 0 ? (
            <p className="text-muted">现在没有等待审核的个人用户。</p>
          ) : (
            <ul className="divide-y divide-line">
              {waiting.map((line) => (
                <li
                  key={line.id}
                  className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4 first:pt-0 last:pb-0"
                >
                  <p className="min-w-56 flex-1">
                    <span className="font-semibold">{line.personName}</span>
                    <span className="block text-sm text-muted">
                      {line.submittedAt && `${timeWords(line.submittedAt)}申请绑定本单位`}
                    </span>
                  </p>
                  <VerbForm
                    action={decideMember}
                    fields={{ id: line.id, version: line.version, verb: 'approve' }}
                    label={<Named word="通过" line={line} />}
                    variant="primary"
                  />
                  <ReasonForm
                    verb="reject"
                    id={line.id}
                    version={line.version}
                    accountId={ctx.actor.accountId}
                    name={line.personName}
                    kept={kept}
                  />
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel title={`下属用户项目申报审核（${lines.length}）`}>
          {lines.length === 0 ? (
            <EmptyState sentence="现在没有等待本单位审核的申报书。" />
          ) : (
            <Table caption="等待本单位审核的申报书，等待最久的在前">
              <thead>
                <tr>
                  <HeadCell>申报项目</HeadCell>
                  <HeadCell>受理编号</HeadCell>
                  <HeadCell>提交时间</HeadCell>
                  <HeadCell>状态</HeadCell>
                  <HeadCell>操作</HeadCell>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.id}>
                    <Cell>
                      <TextLink href={`/applications/${line.id}`}>{line.centerName}</TextLink>
                    </Cell>
                    <Cell className="whitespace-nowrap">{line.acceptNo}</Cell>
                    <Cell className="whitespace-nowrap">
                      {line.submittedAt && timeWords(line.submittedAt)}
                    </Cell>
                    <Cell>
                      <Badge kind={STATUS_KIND[line.status]}>{STATUS_WORDS[line.status]}</Badge>
                    </Cell>
                    <Cell>
                      <VerbForm
                        action={pass}
                        fields={{ id: line.id, version: line.version, _list: '1' }}
                        label="通过并提交"
                        variant="primary"
                        size="small"
                      />
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
          <p className="mt-3 text-sm text-muted">点项目名称可以查看全部内容，或者填写意见退回。</p>
        </Panel>
        {bound.length > 0 && (
          <Panel title="已绑定的个人用户">
            <BoundPeople bound={bound} accountId={ctx.actor.accountId} kept={kept} />
          </Panel>
        )}
      </div>
    </PageFrame>
  )
}
