import { notFound } from 'next/navigation'
import { Countdown } from '@/components/batches/countdown'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { timeWords } from '@/components/words/figures'
import { refusalSentence } from '@/components/words/refusals'
import { STATUS_WORDS } from '@/components/words/status'
import { requireCtx } from '@/lib/auth/ctx'
import type { Role } from '@/lib/domain/actor'
import { batchState } from '@/lib/domain/batches/state'
import { workingDaysBetween } from '@/lib/domain/calendar/working-days'
import { materialsOf } from '@/lib/domain/programmes/materials'
import { REGIONS } from '@/lib/domain/regions'
import { dayIn } from '@/lib/domain/shanghai'
import { type ProgrammeView, viewProgramme } from '@/lib/operations/programmes/view'
import { PageFrame } from '../../_components/page-frame'
import { StartButton } from './_components/start-button'

/** 办事指南: conditions, materials, process, dates, contacts, and 开始申报. */
export default async function ProgrammePage({ params }: PageProps<'/programmes/[key]'>) {
  const ctx = await requireCtx()
  const view = await viewProgramme(ctx, (await params).key)
  if (!view.ok) notFound()
  const { programme, batch } = view.value
  return (
    <PageFrame
      ctx={ctx}
      here="home"
      title={programme.name}
      breadcrumb={[{ label: '首页', href: '/' }, { label: programme.category }, { label: programme.name }]}
    >
      <div className="grid gap-6 lg:grid-cols-[minmax(0,45rem)_1fr]">
        <div className="space-y-6 lg:order-first">
          <Panel title="申报条件">
            <dl className="divide-y divide-line">
              {programme.conditions.map((condition) => (
                <div key={condition.title} className="py-3 first:pt-0 last:pb-0">
                  <dt className="font-semibold">{condition.title}</dt>
                  <dd>{condition.text}</dd>
                </div>
              ))}
            </dl>
            <p className="mt-4 text-sm text-muted">
              依据：{programme.policy.title}。{programme.policy.note}
            </p>
          </Panel>
          <Panel title="申报材料">
            <ul className="divide-y divide-line">
              {materialsOf(programme).map((material) => (
                <li key={material.code} className="py-2.5">
                  <span className="font-medium">{material.label}</span>
                  <span className="ms-2 text-sm text-muted">{NEED_WORDS[material.need]}</span>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title="办理流程">
            <ol className="space-y-4">
              {programme.process.map((step, index) => (
                <li key={step.title} className="flex gap-4">
                  <span className="flex size-8 shrink-0 items-center justify-center rounded-full bg-soft font-semibold text-action">
                    {index + 1}
                  </span>
                  <div>
                    <p className="font-semibold">
                      {step.title}
                      <span className="ms-2 text-sm font-normal text-muted">{step.by}</span>
                    </p>
                    <p>{step.text}</p>
                  </div>
                </li>
              ))}
            </ol>
          </Panel>
          <Panel title="常见问题">
            {programme.questions.map((entry) => (
              <details key={entry.question} className="border-b border-line py-2 last:border-0">
                <summary className="min-h-11 cursor-pointer py-2 font-medium">{entry.question}</summary>
                <p className="pb-2">{entry.answer}</p>
              </details>
            ))}
          </Panel>
        </div>
        <aside className="order-first space-y-6 lg:order-none" aria-label="申报">
          <Panel title="申报时间">
            {batch ? <Round batch={batch} now={ctx.now} /> : <p>本年度申报时间尚未公布。</p>}
            <div className="mt-4">
              <Begin view={view.value} role={ctx.actor.role} />
            </div>
          </Panel>
          <Panel title="咨询电话">
            <Table caption="各区县科技部门咨询电话">
              <thead>
                <tr>
                  <HeadCell>部门</HeadCell>
                  <HeadCell>电话</HeadCell>
                </tr>
              </thead>
              <tbody>
                {REGIONS.map((region) => (
                  <tr key={region.code}>
                    <Cell>{region.desk.name}</Cell>
                    <Cell className="whitespace-nowrap">{region.desk.telephone}</Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
            <p className="mt-2 text-sm text-muted">{REGIONS[0]?.desk.hours}</p>
          </Panel>
        </aside>
      </div>
    </PageFrame>
  )
}

const NEED_WORDS = { always: '必备', conditional: '符合情形时必备', optional: '可选' } as const

/** The windows of the round, how long is left, and what else the city says of it. */
function Round({ batch, now }: { batch: NonNullable<ProgrammeView['batch']>; now: Date }) {
  const state = batchState(batch, now)
  const days = workingDaysBetween(dayIn(now), dayIn(batch.closesAt))
  return (
    <>
      <p>
        {batch.year}年度
        <br />
        {timeWords(batch.opensAt)} 起
        <br />
        {timeWords(batch.closesAt)} 止
      </p>
      {state !== 'announced' && (
        <Countdown closesAt={batch.closesAt.toISOString()} now={now.toISOString()} className="mt-2 -ms-2" />
      )}
      {state === 'open' && days > 0 && <p className="text-sm text-muted">截止前还有 {days} 个工作日。</p>}
      <p className="mt-2 text-sm text-muted">
        以提交时间为准。
        {batch.graceMinutes > 0 &&
          `截止前点过“提交”、还没有完成的，截止后 ${batch.graceMinutes} 分钟内完成仍然有效。`}
        {batch.sealedPage && '区县推荐前要求有加盖公章的盖章页（A01），在提交后办理。'}
      </p>
      {batch.note && <p className="mt-2 whitespace-pre-wrap">{batch.note}</p>}
    </>
  )
}

/** 开始申报, or the way to the application that is there, or why it cannot be begun and who can help. */
function Begin({ view: { programme, current, hindrance }, role }: { view: ProgrammeView; role: Role }) {
  if (current) {
    return (
      <>
        <p className="mb-3">本单位已有一份申报书：{STATUS_WORDS[current.status]}。</p>
        {current.maySee ? (
          <LinkButton href={`/applications/${current.id}`} variant="primary">
            打开申报书
          </LinkButton>
        ) : (
          <p className="text-muted">
            它由本单位另一位申报人填报，提交后您也能看到。需要协助请联系单位管理员。
          </p>
        )}
      </>
    )
  }
  if (!hindrance) return <StartButton programme={programme.key} />
  return (
    <Notice kind="waiting" title="现在还不能申报">
      <p>{hindrance.code === 'not_allowed' ? '这个身份的账号不申报项目。' : refusalSentence(hindrance)}</p>
      {hindrance.code === 'not_bound' && (
        <LinkButton href="/bindings" className="mt-3">
          选取单位
        </LinkButton>
      )}
      {hindrance.code === 'unit_not_verified' && role === 'legal_admin' && (
        <LinkButton href="/unit" className="mt-3">
          查看单位基本信息
        </LinkButton>
      )}
    </Notice>
  )
}
