import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { isRegional } from '@/lib/domain/actor'
import { listApplicationsFor } from '@/lib/operations/applications/list'
import type { Ctx } from '@/lib/operations/context'
import { listUnitsFor } from '@/lib/operations/units/list'
import { PageFrame } from './page-frame'

/** 首页 of a reviewer: how much waits, and the way to it. */
export async function ReviewerHome({ ctx }: { ctx: Ctx }) {
  const [applications, units] = await Promise.all([
    listApplicationsFor(ctx, { statuses: [], page: 1 }),
    listUnitsFor(ctx, { statuses: [], page: 1 }),
  ])
  const county = isRegional(ctx.actor.role)
  const waiting = (county ? applications.counts.COUNTY_REVIEW : applications.counts.CITY_FORMAL) ?? 0
  return (
    <PageFrame ctx={ctx} here="home" title="首页">
      <div className="grid gap-6 sm:grid-cols-2">
        <Panel title="申报书">
          <p className="text-2xl font-semibold">{waiting} 份</p>
          <p className="mb-4 text-muted">{county ? '等待本区县审核' : '区县已审核通过，待市级受理'}</p>
          <LinkButton href={county ? '/office' : '/office?status=CITY_FORMAL'} variant="primary">
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
