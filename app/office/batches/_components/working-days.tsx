import { Panel } from '@/components/ui/panel'
import { announcedUntil, workingDaysBetween } from '@/lib/domain/calendar/working-days'
import { dayIn } from '@/lib/domain/shanghai'
import type { BatchView } from '@/lib/operations/batches/view'

/** How many working days each office and the units have, by the calendar. */
export function WorkingDays({ batch, now }: { batch: BatchView['batch']; now: Date }) {
  const { opensAt, closesAt, countyClosesAt, cityClosesAt } = batch
  const spans = [
    { label: '申报', from: opensAt, to: closesAt },
    { label: '区县审核', from: closesAt, to: countyClosesAt },
    ...(cityClosesAt ? [{ label: '市级办理', from: countyClosesAt, to: cityClosesAt }] : []),
  ]
  const last = cityClosesAt ?? countyClosesAt
  return (
    <Panel title="工作日">
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
        {spans.map(({ label, from, to }) => {
          const all = workingDaysBetween(dayIn(from), dayIn(to))
          const left = now > from && now < to ? workingDaysBetween(dayIn(now), dayIn(to)) : null
          return (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd>
                {all} 个工作日
                {left !== null && `，还有 ${left} 个`}
              </dd>
            </div>
          )
        })}
      </dl>
      {dayIn(last) > announcedUntil() && (
        <p className="mt-3 text-sm text-muted">
          {Number(announcedUntil().slice(0, 4)) + 1}年起的放假安排还没有收录，按周六、周日休息计算。
        </p>
      )}
    </Panel>
  )
}
