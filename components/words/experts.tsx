import type { Kind } from '@/components/ui/kind'
import type { Moment } from '@/components/ui/timeline'
import type { Reason } from '@/lib/domain/event'
import type { AdmissionCondition, Verdict } from '@/lib/domain/experts/admission'
import type { ExpertPolicy } from '@/lib/domain/experts/policy'
import type { ExpertEventKind, ExpertStatus } from '@/lib/domain/experts/workflow'
import { timeWords } from './figures'
import { reasonLabel } from './reasons'

export const EXPERT_STATUS_WORDS: Record<ExpertStatus, string> = {
  none: '未申报',
  submitted: '已提交',
  returned: '退回补充',
  declined: '未通过',
  admitted: '已入库',
  changing: '已入库，变更待审核',
  change_returned: '已入库，变更退回',
  lapsed: '暂停（逾期未确认）',
  suspended: '暂停',
  removed: '出库',
  blacklisted: '黑名单',
}

export const EXPERT_STATUS_KIND: Record<ExpertStatus, Kind> = {
  none: 'info',
  submitted: 'waiting',
  returned: 'returned',
  declined: 'danger',
  admitted: 'done',
  changing: 'waiting',
  change_returned: 'returned',
  lapsed: 'returned',
  suspended: 'returned',
  removed: 'danger',
  blacklisted: 'danger',
}

export const VERDICT_WORDS: Record<Verdict, string> = { fits: '符合', fails: '不符合', open: '待核查' }
export const VERDICT_KIND: Record<Verdict, Kind> = { fits: 'done', fails: 'danger', open: 'waiting' }

export const conditionWords = (condition: AdmissionCondition, policy: ExpertPolicy): string =>
  ({
    title: '副高以上职称',
    doctor: '博士（学历或学位）',
    technicalLead: `担任企业技术负责人满${policy.technicalLeadYears}年`,
    accountant: '注册会计师',
  })[condition]

const EVENTS: Record<ExpertEventKind, { title: string; kind: Kind }> = {
  submitted: { title: '提交专家信息', kind: 'info' },
  change_submitted: { title: '提交信息变更', kind: 'info' },
  confirmed: { title: '确认信息无变化', kind: 'done' },
  admitted: { title: '审核通过，入库', kind: 'done' },
  change_admitted: { title: '信息变更通过', kind: 'done' },
  returned: { title: '退回补充', kind: 'returned' },
  change_returned: { title: '信息变更退回', kind: 'returned' },
  declined: { title: '审核未通过', kind: 'danger' },
  change_declined: { title: '信息变更未通过，原信息继续有效', kind: 'danger' },
  suspended: { title: '暂停', kind: 'returned' },
  removed: { title: '出库', kind: 'danger' },
  blacklisted: { title: '列入黑名单', kind: 'danger' },
  restored: { title: '恢复入库', kind: 'done' },
  released: { title: '移出黑名单', kind: 'info' },
  lapsed: { title: '逾期未确认信息，自动暂停', kind: 'returned' },
}

type Event = {
  id: number
  kind: ExpertEventKind
  at: Date
  actorName: string
  note: string | null
  reasons: Reason[] | null
}

/** What happened to a profile, in order. To the expert an office is an office, not a person. */
export const expertMomentsOf = (events: readonly Event[], toOffice: boolean): Moment[] =>
  events.map((event) => ({
    key: String(event.id),
    kind: EVENTS[event.kind].kind,
    title: EVENTS[event.kind].title,
    at: event.at.toISOString(),
    atWords: timeWords(event.at),
    by: toOffice ? event.actorName : undefined,
    note: (event.note || event.reasons) && (
      <>
        {event.note && <p className="text-sm">{event.note}</p>}
        {event.reasons && (
          <ul className="list-disc ps-5 text-sm">
            {event.reasons.map((reason) => (
              <li key={`${reason.step}${reason.field}${reason.text}`}>
                {reasonLabel(reason.code)}：{reason.text}
              </li>
            ))}
          </ul>
        )}
      </>
    ),
  }))
