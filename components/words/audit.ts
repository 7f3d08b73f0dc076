import type { AuditRow, ChainFault } from '@/lib/domain/audit/chain'
import type { AuditAction } from '@/lib/domain/audit/entry'
import { regionByCode } from '@/lib/domain/regions'
import { ROLE_WORDS, STATUS_WORDS, UNIT_STATUS_WORDS } from './status'

/** What the log says happened. */
export const AUDIT_WORDS: Record<AuditAction, string> = {
  'session.started': '登录',
  'session.refused': '登录被拒绝',
  'session.ended': '退出或会话终止',
  'account.registered': '注册账号',
  'account.created': '新增账号',
  'account.granted': '授予角色',
  'account.disabled': '停用账号',
  'account.enabled': '恢复账号',
  'account.unlocked': '解除锁定',
  'account.renewed': '重发初始密码',
  'factor.set_up': '启用动态口令',
  'factor.reset': '重置动态口令',
  'factor.recovered': '使用恢复码',
  'password.changed': '修改密码',
  'binding.chosen': '选取单位',
  'binding.submitted': '提交绑定申请',
  'binding.withdrawn': '撤回绑定申请',
  'binding.discarded': '放弃选取的单位',
  'binding.approved': '通过绑定申请',
  'binding.rejected': '驳回绑定申请',
  'binding.left': '解除绑定',
  'binding.frozen': '暂停人员权限',
  'binding.thawed': '恢复人员权限',
  'binding.appointed': '指定单位管理员',
  'binding.dismissed': '撤销单位管理员',
  'application.started': '开始申报',
  'application.submitted': '提交申报书',
  'application.withdrawn': '撤回申报书',
  'application.passed': '单位通过并提交',
  'application.approved': '区县审核通过',
  'application.returned': '退回申报书',
  'application.deleted': '删除申报草稿',
  'application.restored': '恢复申报草稿',
  'application.reassigned': '转交申报书',
  'application.assigned': '调整申报书分工',
  'unit.submitted': '提交单位基本信息',
  'unit.verified': '核验单位基本信息',
  'unit.returned': '退回单位基本信息',
  'expert.submitted': '提交专家信息',
  'expert.change_submitted': '提交专家信息变更',
  'expert.confirmed': '确认专家信息无变化',
  'expert.admitted': '专家入库',
  'expert.change_admitted': '通过专家信息变更',
  'expert.returned': '退回专家信息',
  'expert.change_returned': '退回专家信息变更',
  'expert.declined': '专家审核未通过',
  'expert.change_declined': '专家信息变更未通过',
  'expert.suspended': '暂停专家',
  'expert.removed': '专家出库',
  'expert.blacklisted': '专家列入黑名单',
  'expert.restored': '恢复专家',
  'expert.released': '专家移出黑名单',
  'expert.lapsed': '逾期未确认，自动暂停专家',
  'delivery.resent': '重新发送通知',
  'code.asked': '获取验证码',
  'password.reset': '重设密码',
  'contact.verified': '验证联系方式',
  'contact.changed': '更改联系方式',
  'personal.shown': '查看完整号码',
  'personal.exported': '导出个人信息',
  'privacy.noted': '知悉隐私政策',
  'deletion.requested': '申请删除个人信息',
  'consent.withdrawn': '撤回同意',
  'request.answered': '答复个人信息申请',
  'audit.verified': '校验日志链',
  'audit.exported': '导出日志',
}

export const CHAIN_FAULT_WORDS: Record<ChainFault['kind'], string> = {
  gone: '对应的记录不见了',
  changed: '与记录的内容不符，记录可能被改过',
  gap: '之前缺了链环',
}

const OBJECTS: Record<string, string> = {
  account: '账号',
  application: '申报书',
  audit: '日志',
  binding: '绑定',
  delivery: '发送记录',
  expert: '专家',
  unit: '单位',
}
export const objectWords = (kind: string): string => OBJECTS[kind] ?? kind

const DETAILS: Record<string, string> = {
  dataVersion: '提交版本',
  links: '条数',
  hash: '链尾校验值',
  fault: '问题',
  row: '日志编号',
  rows: '条数',
  session: '会话',
  sessions: '终止会话数',
  reason: '原因',
  why: '原因',
  username: '用户名',
  region: '区县',
  place: '位置',
  whole: '含完整号码',
  version: '版本',
  unusedDays: '未使用天数',
  step: '环节',
  role: '角色',
  channel: '方式',
  kind: '种类',
  purpose: '用途',
}

/** What codes in the details are called. */
const VALUES: Record<string, string> = {
  signed_out: '本人退出',
  replaced: '同一浏览器重新登录',
  revoked: '被终止',
  password: '密码已改',
  disabled: '账号停用',
  granted: '授权变更',
  wrong: '用户名或密码不正确',
  locked: '已锁定',
  code: '动态口令不正确',
  question: '验证问题答错',
  factor: '动态口令',
  recovery: '恢复码',
}

const STANDINGS: Record<string, string> = { ...STATUS_WORDS, ...UNIT_STATUS_WORDS, ...ROLE_WORDS }

const told = (key: string, value: unknown): string =>
  (key === 'region' ? regionByCode(String(value))?.name : VALUES[String(value)]) ?? String(value)

/** 填报中 → 待区县审核；提交版本 1 */
export function detailWords(detail: AuditRow['detail']): string {
  const { from, to, ...rest } = detail ?? {}
  const step =
    typeof to === 'string' ? [`${STANDINGS[String(from)] ?? from ?? ''} → ${STANDINGS[to] ?? to}`] : []
  return [
    ...step,
    ...Object.entries(rest)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${DETAILS[key] ?? key} ${told(key, value)}`),
  ].join('；')
}
