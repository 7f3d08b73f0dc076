import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { awaitedBy, type Status } from '@/lib/domain/applications/workflow'
import { listApplicationsFor } from '@/lib/operations/applications/list'
import type { Ctx } from '@/lib/operations/context'
import { listUnitsFor } from '@/lib/operations/units/list'
import { PageFrame } from './page-frame'

const WAITING: Partial<Record<Status, string>> = {
  COUNTY_REVIEW: '等待本区县审核',
  COUNTY_SIGN: '本区县已审核通过，待负责人签发',
  CITY_FORMAL: '区县已审核通过，待市级受理',
}

/** 首页 of a reviewer: how much waits, and the way to it. */
export async function ReviewerHome({ ctx }: { ctx: Ctx }) {
  const [applications, units] = await Promise.all([
    listApplicationsFor(ctx, { statuses: [], page: 1 }),
    listUnitsFor(ctx, { statuses: [], page: 1 }),
  ])
  const status = awaitedBy(ctx.actor.role)
  const waiting = applications.counts[status] ?? 0
  return (
    <PageFrame ctx={ctx} here="home" title="首页">
      <div className="grid gap-6 sm:grid-cols-2">
        <Panel title="申报书">
          <p className="text-2xl font-semibold">{waiting} 份</p>
          <p className="mb-4 text-muted">{WAITING[status]}</p>
          <LinkButton href={`/office?status=${status}`} variant="primary">
            查看申报书
          </LinkButton>
        </Panel>
        <Panel title="单位核验">
          <p className="text-2xl font-semibold">{units.counts.pending ?? 0} 家</p>
          <p className="mb-4 text-muted">单位基本信息等待核验</p>
          <LinkButton href="/office/units">查看单位</LinkButton>
        </Panel>
      </div>
    </PageFrame>
  )
}
