import type { Kind } from '@/components/ui/kind'
import type { Moment } from '@/components/ui/timeline'
import type { Reason } from '@/lib/domain/event'
import { stepOf } from '@/lib/forms/fields'
import type { FormSpec } from '@/lib/forms/spec'
import { timeWords } from './figures'
import { reasonLabel } from './reasons'

const EVENTS: Record<string, { title: string; kind: Kind; by: string }> = {
  started: { title: '开始申报', kind: 'info', by: '申报单位' },
  deleted: { title: '放入回收站', kind: 'waiting', by: '申报单位' },
  restored: { title: '从回收站恢复', kind: 'info', by: '申报单位' },
  submitted: { title: '提交，进入区县审核', kind: 'done', by: '申报单位' },
  'submitted UNIT_REVIEW': { title: '提交，等待单位管理员审核', kind: 'done', by: '申报单位' },
  'returned UNIT_RETURNED': { title: '单位管理员退回修改', kind: 'returned', by: '申报单位' },
  passed: { title: '单位通过并提交，进入区县审核', kind: 'done', by: '申报单位' },
  reassigned: { title: '转交填报人', kind: 'info', by: '申报单位' },
  assigned: { title: '调整分工', kind: 'info', by: '申报单位' },
  withdrawn: { title: '撤回修改', kind: 'info', by: '申报单位' },
  approved: { title: '区县审核通过，报市级受理', kind: 'done', by: '区县科技部门' },
  returned: { title: '区县退回修改', kind: 'returned', by: '区县科技部门' },
}

type Event = {
  id: number
  kind: string
  toStatus: string
  at: Date
  actorName: string
  actorRole: string
  note: string | null
  reasons: Reason[] | null
}

/**
 * What happened, as it is told: applicants see which office acted, not who sits there (domain §2.9);
 * `named` tells the reviewers.
 */
export const momentsOf = (events: readonly Event[], form: FormSpec, named = false): Moment[] =>
  events.map((event) => {
    const told = EVENTS[`${event.kind} ${event.toStatus}`] ??
      EVENTS[event.kind] ?? { title: event.kind, kind: 'info' as const, by: '' }
    const own = told.by === '申报单位'
    return {
      key: String(event.id),
      kind: told.kind,
      title: told.title,
      at: event.at.toISOString(),
      atWords: timeWords(event.at),
      by: named || own ? `${told.by} ${event.actorName}` : told.by,
      note: (event.note || event.reasons) && (
        <>
          {event.note && <p>{event.note}</p>}
          {event.reasons && (
            <ul className="list-disc ps-5 text-sm">
              {event.reasons.map((reason) => (
                <li key={`${reason.step}${reason.field}${reason.row}${reason.text}`}>
                  {stepOf(form, reason.step)?.title ?? '整份材料'}（{reasonLabel(reason.code)}）：
                  {reason.text}
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    }
  })
