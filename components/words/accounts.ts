import type { Problem } from '@/lib/result'
import { formatSentence } from './formats'

type Params = Readonly<Record<string, string | number>>
type Sentence = (p: Params) => string

/** What is still empty, by the field's own name. */
const MISSING: Record<string, string> = {
  username: '请填写用户名。',
  password: '请填写密码。',
  confirmation: '请再填写一次密码。',
  applyType: '还没有选。请选择一种申请类型。',
  contactName: '请填写联系人姓名。',
  mobile: '请填写手机号。',
  email: '请填写邮箱。',
  sentCode: '请填写收到的验证码。',
  channel: '还没有选。请选择用短信还是邮件接收验证码。',
  address: '还没有填。请填写新的手机号或邮箱。',
  current: '请填写旧密码，也就是现在登录用的密码。',
  next: '请填写新密码。',
  name: '请填写姓名。',
  role: '请选择角色。',
  regionCode: '这个角色必须选择区县。请选择。',
  answer: '请填写答案。',
  code: '请填写动态口令。',
}

const SENTENCES: Record<string, Sentence> = {
  wrong: () => '用户名或密码不正确，请检查大小写后再输入一次。',
  locked: (p) => `密码连续输错多次，账号已暂时锁定，请 ${p.minutes} 分钟后再试。`,

  username_shape: () => '用户名应为 6 至 20 位，以字母开头，只用字母、数字和下划线。请修改。',
  username_taken: (p) => `用户名“${p.username}”已被使用。请换一个；如果是您自己注册的，请直接登录。`,
  too_many_registrations: (p) =>
    `从您所在的网络提交的注册太多，暂时不能再注册。请 ${p.minutes} 分钟后再试，已填写的内容都还在。`,
  not_an_option: () => '所选的内容不在可选范围内。请重新选择。',
  not_accepted: () => '还没有同意。请读过隐私政策，再勾选。',

  answer_wrong: () => '答案不对。请再算一遍，用数字填写；用户名和密码不用重填。',
  begun_gone: () => '这次登录已经失效，可能是时间太久或答错多次。请点“重新登录”。',
  code_wrong: () => '动态口令不正确，或者已经用过。请等手机上出现新的数字，再填一次。',
  code_wrong_first: () => '数字与密钥不符。请核对手机的时间是否准确，等出现新的数字再填一次。',
  code_locked: (p) => `动态口令连续输错多次，请 ${p.minutes} 分钟后再试，或请安全管理员解除锁定。`,

  region_not_needed: () => '这个角色负责全市，不选区县。请改为“不选（全市）”。',
  holds_another: () =>
    '同名的人已经是另一类管理员。系统、安全、审计管理员不能由同一人兼任；确实不是同一人的，请先在姓名后加注区分。',
  last_of_its_kind: () =>
    '这是最后一位这一类的管理员，停用或改授后就没有人能办理了。请先授权另一位，再来办理。',

  password_wrong: () => '密码不正确，请检查大小写后再输入一次。',
  sent_code_wrong: () => '验证码不正确，或者已过期、已用过。请核对最近收到的一条，或重新获取。',
  code_wait: (p) => `验证码刚刚发出，请 ${p.seconds} 秒后再获取。`,
  code_daily: () => '今天获取验证码的次数已用完，请明天再试。急用请拨打页面底部的联系电话。',
  too_many_codes: (p) => `从您所在的网络提交得太多，请 ${p.minutes} 分钟后再试。`,
  address_same: () => '与现在的相同。请填写新的，或直接验证现在的。',

  password_short: (p) => `密码至少 ${p.min} 位，您填了 ${p.now} 位。请再加长。`,
  password_long: (p) => `密码最多 ${p.max} 位，您填了 ${p.now} 位。请缩短。`,
  password_kinds: (p) =>
    `密码应包含大写字母、小写字母、数字、符号中的${['', '一', '两', '三', '四'][Number(p.min)]}种，现在只有 ${p.now} 种。请补上。`,
  password_is_name: () => '密码不能与用户名或手机号相同。请换一个。',
  password_common: () => '这个密码太常见，容易被猜中。请换一个。',
  confirmation_differs: () => '两次填写的密码不一致，请重新填写确认密码。',
  password_same: () => '新密码与旧密码相同。请换一个新的。',
  password_used: (p) => `最近用过的 ${p.count} 个密码不能再用。请换一个新的。`,
}

/** Of the old password only: there is no user name on that page. */
const wrongPassword = '旧密码不正确，请检查大小写后再输入一次。'

/** What is wrong around accounts and passwords, and how to mend it. */
export function accountSentence({ field, code, params = {} }: Problem): string {
  if (code === 'required') return MISSING[field] ?? '还没有填。请补上。'
  if (code === 'wrong' && field === 'current') return wrongPassword
  return (
    SENTENCES[code]?.(params) ?? formatSentence(code, params) ?? '这一项需要核对。请对照说明修改后再提交。'
  )
}

/** What a password has to be, to stand above the field. */
export const passwordHelp = (shortest: number): string =>
  `至少 ${shortest} 位，含大写字母、小写字母、数字、符号中的三种`
