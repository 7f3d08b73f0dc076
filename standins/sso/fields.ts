import type { UserType } from './accounts'
import {
  checkConfirmation,
  checkIdNumber,
  checkMobile,
  checkName,
  checkPassword,
  checkUscc,
  checkUsername,
  normaliseCode,
  normaliseMobile,
} from './checks'

export type Field = {
  name: string
  label: string
  help?: string
  type?: 'text' | 'password' | 'tel'
  autocomplete?: string
  /** The claim that the field becomes; what serves the account alone has none. */
  claim?: string
}

const MOBILE: Field = { name: 'mobile', label: '手机号', type: 'tel', autocomplete: 'tel', claim: 'mobile' }
const SECRETS: Field[] = [
  {
    name: 'username',
    label: '用户名',
    help: '6 至 20 位，以字母开头，可用字母、数字和下划线',
    autocomplete: 'username',
  },
  {
    name: 'password',
    label: '密码',
    help: '至少 8 位，含大写字母、小写字母、数字、符号中的三种',
    type: 'password',
    autocomplete: 'new-password',
  },
  { name: 'confirmation', label: '确认密码', type: 'password', autocomplete: 'new-password' },
]

export const FIELDS: Record<UserType, Field[]> = {
  legal: [
    { name: 'uscc', label: '统一社会信用代码', help: '18 位，见营业执照', claim: 'uscc' },
    { name: 'companyName', label: '单位名称', help: '与营业执照一致', claim: 'company_name' },
    { name: 'legalRep', label: '法定代表人', claim: 'legal_rep' },
    { name: 'attnName', label: '经办人姓名', help: '实际办理登录和申报的人', claim: 'attn_name' },
    { name: 'attnIdNo', label: '经办人身份证号', claim: 'attn_id_no' },
    { ...MOBILE, claim: 'attn_phone' },
    ...SECRETS,
  ],
  personal: [
    { name: 'name', label: '姓名', autocomplete: 'name', claim: 'name' },
    { name: 'idNo', label: '身份证号', claim: 'id_no' },
    MOBILE,
    ...SECRETS,
  ],
}

export const PASSWORD_FIELDS: Field[] = [
  { name: 'current', label: '旧密码', type: 'password', autocomplete: 'current-password' },
  { name: 'next', label: '新密码', help: SECRETS[1]!.help, type: 'password', autocomplete: 'new-password' },
  { name: 'confirmation', label: '确认密码', type: 'password', autocomplete: 'new-password' },
]

/** What is wrong with a change of password, by field. */
export function passwordFaultsOf(values: Record<string, string>, username: string): Record<string, string> {
  const { current = '', next = '', confirmation = '' } = values
  const found = {
    current: current === '' ? '请填写旧密码。' : null,
    next:
      next === ''
        ? '请填写新密码。'
        : (checkPassword(next, username) ?? (next === current ? '新密码与旧密码相同，请换一个。' : null)),
    confirmation: checkConfirmation(next, confirmation),
  }
  return Object.fromEntries(
    Object.entries(found).filter((pair): pair is [string, string] => pair[1] !== null),
  )
}

/** Folds what people type into what is stored: full-width, spaces and hyphens in codes, blanks at the ends. */
export function normalise(name: string, typed: string): string {
  if (name === 'uscc' || name === 'attnIdNo' || name === 'idNo') return normaliseCode(typed)
  if (name === 'mobile') return normaliseMobile(typed)
  return name === 'password' || name === 'confirmation' ? typed : typed.trim()
}

/** What is wrong with a registration, by field. */
export function faultsOf(
  userType: UserType,
  values: Record<string, string>,
  today: Date,
): Record<string, string> {
  const value = (name: string) => values[name] ?? ''
  const check = (name: string): string | null => {
    switch (name) {
      case 'uscc':
        return checkUscc(value(name))
      case 'companyName':
        return value(name).length < 2 ? '请填写单位名称，与营业执照一致。' : null
      case 'legalRep':
        return checkName(value(name), '法定代表人')
      case 'attnName':
        return checkName(value(name), '经办人姓名')
      case 'name':
        return checkName(value(name), '姓名')
      case 'attnIdNo':
      case 'idNo':
        return checkIdNumber(value(name), today)
      case 'mobile':
        return checkMobile(value(name))
      case 'username':
        return checkUsername(value(name))
      case 'password':
        return checkPassword(value(name), value('username'))
      default:
        return checkConfirmation(value('password'), value('confirmation'))
    }
  }
  const checked = FIELDS[userType].map(({ name }) => [name, check(name)] as const)
  return Object.fromEntries(checked.filter((pair): pair is [string, string] => pair[1] !== null))
}
