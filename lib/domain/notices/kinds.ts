import { type Actor, ROLES, type Role } from '../actor'
import { monthDay, monthDayTime, shortened } from './short'

/** Beside 消息 in the platform itself, which everyone gets. */
export const CHANNELS = ['email', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

/** What each notice is told with. Of a person at most the surname: it also goes out by SMS. */
export type NoticeParams = {
  binding_waiting: { surname: string }
  binding_reminder: { surname: string; days: number }
  binding_slow: { unit: string; days: number; desk: string; telephone: string }
  binding_decided: { unit: string; approved: boolean }
  binding_changed: { unit: string; now: 'frozen' | 'thawed' | 'appointed' | 'dismissed' | 'left' }
  reassigned: { programme: string; to: 'you' | 'another' }
  asked: { programme: string; steps: string; count: number }
  unit_review: { programme: string; until: string }
  returned: { programme: string; by: string; count: number; until: string | null }
  passed: { programme: string }
  unit_decided: { by: string; verified: boolean }
  deadline: { programme: string; closesAt: string; status: 'DRAFT' | 'UNIT_RETURNED' | 'COUNTY_RETURNED' }
  expert_decided: { outcome: ExpertOutcome }
  expert_asked: { until: string }
  password_reset: Record<string, never>
  contact_changed: { channel: Channel }
  request_answered: Record<string, never>
}
/** What became of an expert's profile, by the event. */
export const EXPERT_OUTCOMES = {
  admitted: '已审核通过，入库',
  change_admitted: '变更已审核通过',
  returned: '被退回补充',
  change_returned: '变更被退回补充',
  declined: '审核未通过',
  change_declined: '变更审核未通过',
  suspended: '已被暂停',
  lapsed: '因逾期未确认已暂停',
  removed: '已出库',
  blacklisted: '已列入黑名单',
  restored: '已恢复入库',
  released: '已移出黑名单',
} as const
export type ExpertOutcome = keyof typeof EXPERT_OUTCOMES

export type NoticeKind = keyof NoticeParams

type Spec<P> = {
  /** What the page of preferences calls it. */
  label: string
  /** Who receives it. */
  to: readonly Role[]
  channels: readonly Channel[]
  /** Why it may not be switched off, where it may not: it has legal effect, or guards the account. */
  fixed?: 'legal' | 'security'
  title: (p: P) => string
  text: (p: P) => string
  /** Without the signature, which every SMS begins with. */
  sms: (p: P) => string
}

const BINDING_NOW = {
  frozen: {
    title: '您在单位的权限已暂停',
    text: '理由在“选取单位”中。填写过的内容都在，恢复请联系单位管理员。',
  },
  thawed: { title: '您在单位的权限已恢复', text: '现在可以继续为该单位申报。' },
  appointed: { title: '您已被指定为单位管理员', text: '请在“单位管理—审核”处理人员申请和本单位的申报书。' },
  dismissed: { title: '您不再担任单位管理员', text: '您仍可以为该单位申报。' },
  left: { title: '您与单位的绑定已解除', text: '您不能再为该单位申报。填报中的申报书由单位管理员办理。' },
} as const

const ALL: readonly Channel[] = CHANNELS
const APPLICANTS: readonly Role[] = ['legal_admin', 'member']
/** Who has a password here. */
const OWN_ACCOUNTS: readonly Role[] = ROLES.filter((role) => !APPLICANTS.includes(role))
const OPEN_WORDS = { DRAFT: '填报中', UNIT_RETURNED: '单位退回修改', COUNTY_RETURNED: '区县退回修改' }
const unitOf = ({ unit }: { unit: string }) => shortened(unit, 16)
const programmeOf = ({ programme }: { programme: string }) => shortened(programme, 16)

/** Every notice (`domain.md` §2.9): to whom, by which ways, whether one may do without it, and its words. */
export const NOTICES: { readonly [K in NoticeKind]: Spec<NoticeParams[K]> } = {
  binding_waiting: {
    label: '绑定待审',
    to: ['legal_admin'],
    channels: ALL,
    title: ({ surname }) => `${surname}**申请绑定贵单位`,
    text: () => '请在“单位管理—审核”核对是否本单位人员，再通过或驳回。',
    sms: ({ surname }) => `${surname}**申请绑定贵单位，请登录平台“单位管理—审核”处理。`,
  },
  binding_reminder: {
    label: '绑定待审超时提醒',
    to: ['legal_admin'],
    channels: ALL,
    title: ({ surname, days }) => `${surname}**的绑定申请已等待 ${days} 个工作日`,
    text: () => '对方在您审核之前不能为本单位申报。请在“单位管理—审核”处理。',
    sms: ({ surname, days }) =>
      `${surname}**申请绑定贵单位已满${days}个工作日，请登录平台“单位管理—审核”处理。`,
  },
  binding_slow: {
    label: '绑定申请久未审核',
    to: ['member'],
    channels: ['email'],
    title: ({ days }) => `您的绑定申请已等待 ${days} 个工作日`,
    text: ({ unit, desk, telephone }) =>
      `“${unit}”的管理员还没有审核，平台已再次提醒。请与本单位管理员联系；需要协助，可以联系${desk}，电话 ${telephone}。`,
    sms: () => '您的绑定申请还在等待单位审核，请与本单位管理员联系。',
  },
  binding_decided: {
    label: '绑定结果',
    to: ['member'],
    channels: ALL,
    title: ({ approved }) => (approved ? '绑定申请已通过' : '绑定申请已驳回'),
    text: ({ unit, approved }) =>
      approved
        ? `“${unit}”的管理员已通过您的申请，您现在可以为该单位申报。`
        : `“${unit}”的管理员驳回了您的申请，理由在“选取单位”中。您可以核对后重新申请。`,
    sms: (p) => `您绑定${unitOf(p)}的申请已${p.approved ? '通过' : '驳回'}，详情请登录平台查看。`,
  },
  binding_changed: {
    label: '在单位的权限变动',
    to: ['member'],
    channels: ALL,
    title: ({ now }) => BINDING_NOW[now].title,
    text: ({ unit, now }) => `单位：“${unit}”。${BINDING_NOW[now].text}`,
    sms: (p) => `${BINDING_NOW[p.now].title}：${unitOf(p)}，详情请登录平台查看。`,
  },
  reassigned: {
    label: '申报书转交',
    to: APPLICANTS,
    channels: ALL,
    title: ({ programme, to }) =>
      to === 'you' ? `${programme}：申报书已转交给您填报` : `${programme}：申报书已转交他人填报`,
    text: ({ to }) =>
      to === 'you'
        ? '已填写的内容全部保留，请接着填写，并留意截止时间。'
        : '单位管理员已把这份申报书转交给本单位的另一位申报人。您填写的内容都在其中。',
    sms: (p) =>
      p.to === 'you'
        ? `${programmeOf(p)}申报书已转交给您填报，请登录平台查看。`
        : `${programmeOf(p)}申报书已由单位管理员转交他人填报。`,
  },
  asked: {
    label: '分工填写',
    to: APPLICANTS,
    channels: ALL,
    title: ({ programme, count }) => `${programme}：请您填写 ${count} 个部分`,
    text: ({ steps }) => `请填写：${steps}。填好后请点“标记为已填好”，并留意截止时间。`,
    sms: (p) => `请您填写${programmeOf(p)}申报书的${p.count}个部分，请登录平台“我的申报”查看。`,
  },
  unit_review: {
    label: '待单位审核',
    to: ['legal_admin'],
    channels: ALL,
    title: ({ programme }) => `${programme}：有一份申报书等待单位审核`,
    text: ({ until }) => `本单位人员提交了申报书，请于${monthDay(until)}前审核，通过后才会报送区县科技部门。`,
    sms: (p) => `${programmeOf(p)}申报书已提交，请单位管理员于${monthDay(p.until)}前审核。`,
  },
  returned: {
    label: '退回修改',
    to: APPLICANTS,
    channels: ALL,
    fixed: 'legal',
    title: ({ programme, by }) => `${programme}：申报书被${by}退回修改`,
    text: ({ count, until }) =>
      `共 ${count} 条意见，每条都写明了位置。请${until ? `于${monthDay(until)}前` : '尽快'}修改并再次提交。`,
    sms: (p) =>
      `贵单位${programmeOf(p)}申报被${shortened(p.by, 10)}退回，共${p.count}条意见，请${p.until ? `于${monthDay(p.until)}前` : '尽快'}修改提交。`,
  },
  passed: {
    label: '单位审核通过',
    to: ['member'],
    channels: ALL,
    title: ({ programme }) => `${programme}：申报书已由单位通过并提交`,
    text: () => '单位管理员已通过您的申报书，现在由所属区县科技部门审核。',
    sms: (p) => `您的${programmeOf(p)}申报书已由单位通过并提交，现由区县审核。`,
  },
  unit_decided: {
    label: '单位基本信息核验结果',
    to: ['legal_admin'],
    channels: ALL,
    fixed: 'legal',
    title: ({ verified }) => (verified ? '单位基本信息已核验' : '单位基本信息被退回补充'),
    text: ({ by, verified }) =>
      verified
        ? `${by}已核验本单位的基本信息，现在可以申报。`
        : `${by}退回了本单位的基本信息，意见在“单位基本信息”中。请修改后再次提交。`,
    sms: ({ verified }) =>
      verified ? '贵单位基本信息已核验通过。' : '贵单位基本信息被退回补充，请登录平台查看意见。',
  },
  deadline: {
    label: '截止提醒',
    to: APPLICANTS,
    channels: ALL,
    title: ({ programme, closesAt }) => `${programme}将于${monthDayTime(closesAt)}截止`,
    text: ({ status }) =>
      `本单位的申报书现在是“${OPEN_WORDS[status]}”，${status === 'DRAFT' ? '截止后不能再提交。请尽快填完并提交。' : '请尽快修改并再次提交。'}`,
    sms: (p) =>
      `${programmeOf(p)}将于${monthDayTime(p.closesAt)}截止，贵单位状态：${OPEN_WORDS[p.status]}，请尽快办理。`,
  },
  expert_decided: {
    label: '专家信息审核结果',
    to: ['expert'],
    channels: ALL,
    fixed: 'legal',
    title: ({ outcome }) => `您的专家信息${EXPERT_OUTCOMES[outcome]}`,
    text: () => '意见、理由和下一步在“专家信息”中。',
    sms: ({ outcome }) => `您的专家信息${EXPERT_OUTCOMES[outcome]}，详情请登录平台“专家信息”查看。`,
  },
  expert_asked: {
    label: '专家信息年度确认',
    to: ['expert'],
    channels: ALL,
    fixed: 'legal',
    title: ({ until }) => `请于${monthDay(until)}前确认专家信息`,
    text: () => '没有变化的，在“专家信息”中点“确认信息无变化”；有变化的请修改后提交。逾期没有确认的暂停。',
    sms: ({ until }) => `请于${monthDay(until)}前登录平台“专家信息”确认或修改专家信息，逾期暂停。`,
  },
  request_answered: {
    label: '个人信息申请的答复',
    to: ROLES,
    channels: ALL,
    fixed: 'legal',
    title: () => '您的个人信息申请已有答复',
    text: () => '答复写在“个人信息”的“删除和撤回”中。有疑问可以联系嘉兴市科学技术局。',
    sms: () => '您的个人信息申请已有答复，请登录平台“个人信息”查看。',
  },
  password_reset: {
    label: '密码重设',
    to: OWN_ACCOUNTS,
    channels: ALL,
    fixed: 'security',
    title: () => '您的密码已重新设置',
    text: () =>
      '密码刚刚通过“忘记密码”重新设置，此前的登录都已退出。如果不是您本人操作，请立即联系平台运维。',
    sms: () => '您的密码已重新设置。如果不是您本人操作，请立即联系平台运维。',
  },
  contact_changed: {
    label: '联系方式变更',
    to: ['expert'],
    channels: ALL,
    fixed: 'security',
    title: ({ channel }) => `您的${channel === 'sms' ? '手机号' : '邮箱'}已更改`,
    text: () => '新的联系方式要验证后才能使用。如果不是您本人操作，请立即修改密码，并联系平台运维。',
    sms: ({ channel }) =>
      `您的${channel === 'sms' ? '手机号' : '邮箱'}已更改。如果不是您本人操作，请立即修改密码。`,
  },
}

export const NOTICE_KINDS = Object.keys(NOTICES) as readonly NoticeKind[]

/** One notice with what it is told with. */
export type Told = { [K in NoticeKind]: { kind: K; params: NoticeParams[K] } }[NoticeKind]

/** What a person can receive, for their page of preferences; a member may administer their unit besides. */
export const kindsFor = (actor: Pick<Actor, 'role' | 'appointed'>): NoticeKind[] =>
  NOTICE_KINDS.filter(
    (kind) =>
      NOTICES[kind].to.includes(actor.role) ||
      (actor.role === 'member' && actor.appointed && NOTICES[kind].to.includes('legal_admin')),
  )

export const maySwitchOff = (kind: NoticeKind): boolean => NOTICES[kind].fixed === undefined
