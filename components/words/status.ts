import type { Kind } from '@/components/ui/kind'
import type { Role } from '@/lib/domain/actor'
import type { Status } from '@/lib/domain/applications/workflow'
import type { UnitStatus } from '@/lib/domain/units/workflow'
import type { StepState } from '@/lib/forms/state'

/** What the applicant and the reviewer both read. */
export const STATUS_WORDS: Record<Status, string> = {
  DRAFT: '填报中',
  UNIT_REVIEW: '待单位审核',
  UNIT_RETURNED: '单位退回修改',
  COUNTY_REVIEW: '待区县审核',
  COUNTY_SIGN: '待区县签发',
  COUNTY_RETURNED: '区县退回修改',
  CITY_FORMAL: '待市级受理(形式审查中)',
}
export const STATUS_KIND: Record<Status, Kind> = {
  DRAFT: 'info',
  UNIT_REVIEW: 'waiting',
  UNIT_RETURNED: 'returned',
  COUNTY_REVIEW: 'waiting',
  COUNTY_SIGN: 'waiting',
  COUNTY_RETURNED: 'returned',
  CITY_FORMAL: 'waiting',
}

export const UNIT_STATUS_WORDS: Record<UnitStatus, string> = {
  incomplete: '未完善',
  saved: '已保存',
  pending: '待核验',
  verified: '已核验',
  returned: '退回补充',
}
export const UNIT_STATUS_KIND: Record<UnitStatus, Kind> = {
  incomplete: 'info',
  saved: 'info',
  pending: 'waiting',
  verified: 'done',
  returned: 'returned',
}

export const ROLE_WORDS: Record<Role, string> = {
  legal_admin: '单位管理员',
  member: '申报人',
  county_reviewer: '区县审核人员',
  city_officer: '市科技局经办人',
  city_leader: '市科技局负责人',
  expert: '专家',
  county_leader: '区县科技部门负责人',
  expert_admin: '专家库管理员',
  observer: '纪检监督人员',
  sys_admin: '系统管理员',
  sec_admin: '安全管理员',
  audit_admin: '审计管理员',
  unassigned: '待授权',
}

/** How far a step is, as the side list says it: always a word, not only a mark. */
export function stepStateWords(state: StepState): { words: string; kind: Kind } {
  switch (state.kind) {
    case 'untouched':
      return { words: '未填', kind: 'waiting' }
    case 'missing':
      return { words: `还差 ${state.count} 项`, kind: 'info' }
    case 'faulty':
      return { words: `有 ${state.count} 处问题`, kind: 'danger' }
    case 'done':
      return { words: state.warnings > 0 ? `完成，${state.warnings} 条提醒` : '完成', kind: 'done' }
  }
}
