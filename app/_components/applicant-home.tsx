import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { timeWords } from '@/components/words/figures'
import { isUnitAdmin } from '@/lib/domain/actor'
import { programmes as published } from '@/lib/domain/programmes'
import { listApplicationsFor } from '@/lib/operations/applications/list'
import type { Ctx } from '@/lib/operations/context'
import { type ProgrammeView, viewProgramme } from '@/lib/operations/programmes/view'
import { ApplicationTable } from './application-table'
import { AskedOfMe } from './asked-of-me'
import { OtherAccounts } from './other-accounts'
import { PageFrame } from './page-frame'
import { WaitingForReview } from './waiting-for-review'

/** 首页 of a unit: what can be applied for, and what is under way. */
export async function ApplicantHome({ ctx }: { ctx: Ctx }) {
  const views = await Promise.all(published().map(({ key }) => viewProgramme(ctx, key)))
  const programmes = views.flatMap((view) => (view.ok ? [view.value] : []))
  const { lines } = await listApplicationsFor(ctx, { shelf: 'kept' })
  const categories = [...new Set(programmes.map(({ programme }) => programme.category))]
  return (
    <PageFrame ctx={ctx} here="home" title="首页">
      <div className="space-y-6">
        <FirstStep ctx={ctx} view={programmes[0]} />
        <OtherAccounts ctx={ctx} />
        {isUnitAdmin(ctx.actor) && <WaitingForReview ctx={ctx} />}
        <AskedOfMe ctx={ctx} />
        {categories.map((category) => (
          <Panel key={category} title={category}>
            <ul className="divide-y divide-line">
              {programmes
                .filter(({ programme }) => programme.category === category)
                .map((view) => (
                  <ProgrammeLine key={view.programme.key} view={view} />
                ))}
            </ul>
          </Panel>
        ))}
        {lines.length > 0 && (
          <Panel title="我的申报">
            <ApplicationTable lines={lines} now={ctx.now} />
          </Panel>
        )}
      </div>
    </PageFrame>
  )
}

function ProgrammeLine({ view: { programme, batch } }: { view: ProgrammeView }) {
  return (
    <li className="py-4 first:pt-0 last:pb-0">
      <TextLink href={`/programmes/${programme.key}`} className="text-lg font-semibold">
        {programme.name}
      </TextLink>
      <p className="mt-1 max-w-writing">{programme.summary}</p>
      <p className="mt-1 text-sm text-muted">
        {batch
          ? `${batch.year}年度申报时间：${timeWords(batch.opensAt)} 至 ${timeWords(batch.closesAt)}`
          : '本年度申报时间尚未公布'}
      </p>
    </li>
  )
}

/** What a newcomer has to do before applying, and where. */
function FirstStep({ ctx, view }: { ctx: Ctx; view: ProgrammeView | undefined }) {
  if (ctx.actor.role === 'member') {
    if (ctx.actor.unitId) return null
    return (
      <Notice kind="info" title="请先选取单位">
        <p>选取所在单位并提交，由单位管理员审核通过后才能申报。现在可以先查看申报项目和办事指南。</p>
        <LinkButton href="/bindings" variant="primary" className="mt-3">
          选取单位
        </LinkButton>
      </Notice>
    )
  }
  if (!view?.unit || view.unit.verified) return null
  if (view.unit.status === 'pending') {
    return (
      <Notice kind="waiting" title="单位基本信息正在等待区县科技部门核验">
        核验通过后就可以申报。现在可以先看办事指南，准备材料。
      </Notice>
    )
  }
  const returned = view.unit.status === 'returned'
  return (
    <Notice
      kind={returned ? 'returned' : 'info'}
      title={returned ? '单位基本信息被退回补充' : '首次申报，请先填写单位基本信息'}
    >
      <p>
        {returned ? '请按退回意见修改后再次提交。' : '填写并提交后由所属区县科技部门核验，核验通过才能申报。'}
      </p>
      <LinkButton href="/unit" variant="primary" className="mt-3">
        {returned ? '查看意见并修改' : '填写单位基本信息'}
      </LinkButton>
    </Notice>
  )
}
