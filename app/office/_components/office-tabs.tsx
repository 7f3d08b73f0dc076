import { Tabs } from '@/components/ui/tabs'
import { STATUS_WORDS } from '@/components/words/status'
import type { Status } from '@/lib/domain/applications/workflow'
import { countApplicationsFor } from '@/lib/operations/applications/list'
import type { Ctx } from '@/lib/operations/context'
import { listUnitsFor } from '@/lib/operations/units/list'

const SHOWN: readonly Status[] = ['COUNTY_REVIEW', 'COUNTY_SIGN', 'COUNTY_RETURNED', 'CITY_FORMAL']

/** Applications by state and units by state, each with its count. */
export async function OfficeTabs({
  ctx,
  here,
  counts,
}: {
  ctx: Ctx
  here: Status | 'units'
  counts?: Partial<Record<Status, number>>
}) {
  const [units, applications] = await Promise.all([
    listUnitsFor(ctx, { statuses: [], page: 1 }),
    counts ?? countApplicationsFor(ctx),
  ])
  return (
    <Tabs
      label="工作台"
      tabs={[
        ...SHOWN.map((status) => ({
          href: `/office?status=${status}`,
          label: STATUS_WORDS[status],
          count: applications[status] ?? 0,
          here: here === status,
        })),
        {
          href: '/office/units',
          label: '单位核验',
          count: units.counts.pending ?? 0,
          here: here === 'units',
        },
      ]}
    />
  )
}
