/** What the registration asks of its fields. Each check answers a sentence, or null where nothing is wrong. */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const KINDS =
  /^(11|12|13|19|21|29|3[1-5]|39|41|49|51|52|53|59|61|62|69|71|72|79|81|89|9[123]|A1|A9|N[1239]|Y1)/

export const normaliseCode = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s-]/g, '')
    .toUpperCase()

/** GB 32100-2015: the character that the first seventeen ask for. */
export function checkCharacter(code: string): string {
  let sum = 0
  let weight = 1
  for (const sign of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(sign) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET[(31 - (sum % 31)) % 31]!
}

export function checkUscc(code: string): string | null {
  if (code === '') return '请填写统一社会信用代码。'
  const length = [...code].length
  if (length !== 18) return `统一社会信用代码应为 18 位，您填了 ${length} 位。`
  if (/[IOSVZ]/.test(code)) {
    return '统一社会信用代码不含字母 I、O、S、V、Z，请检查是否把 1 或 0 误填为 I 或 O。'
  }
  if (!/^\d{6}$/.test(code.slice(2, 8))) return '统一社会信用代码的第 3 至 8 位应为数字。'
  if ([...code].some((sign) => !ALPHABET.includes(sign))) return '统一社会信用代码只含数字和大写字母。'
  if (!KINDS.test(code)) return '统一社会信用代码的前两位不正确，企业一般以 91 开头。'
  return code[17] === checkCharacter(code) ? null : '统一社会信用代码的校验位不正确，请对照营业执照逐位核对。'
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

export function checkIdNumber(id: string, today: Date): string | null {
  if (id === '') return '请填写身份证号。'
  if (id.length === 15) return '15 位旧身份证已停用，请填写 18 位身份证号。'
  if (!/^\d{17}[\dX]$/.test(id)) return `身份证号应为 18 位，前 17 位是数字，您填了 ${id.length} 位。`
  const [year, month, day] = [id.slice(6, 10), id.slice(10, 12), id.slice(12, 14)].map(Number)
  const birth = new Date(Date.UTC(year!, month! - 1, day!))
  const isReal = birth.getUTCMonth() === month! - 1 && birth.getUTCDate() === day && year! >= 1900
  if (!isReal || birth > today) return '身份证号中的出生日期不正确，请核对第 7 至 14 位。'
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(id[at]), 0)
  return '10X98765432'[sum % 11] === id[17] ? null : '身份证号的最后一位不正确，请对照身份证核对。'
}

export const normaliseMobile = (text: string): string => normaliseCode(text).replace(/^(\+86|0086)/, '')

export function checkMobile(mobile: string): string | null {
  if (mobile === '') return '请填写手机号。'
  return /^1[3-9]\d{9}$/.test(mobile) ? null : '手机号应为 11 位数字，以 13 至 19 开头。'
}

export function checkName(name: string, what: string): string | null {
  if (name === '') return `请填写${what}。`
  return /^[\p{Unified_Ideograph}〇]+(·[\p{Unified_Ideograph}〇]+)*$/u.test(name) && [...name].length >= 2
    ? null
    : `${what}应为中文姓名，中间不留空格，间隔号用“·”。`
}

export function checkUsername(username: string): string | null {
  if (username === '') return '请填写用户名。'
  return /^[A-Za-z][A-Za-z0-9_]{5,19}$/.test(username)
    ? null
    : '用户名应为 6 至 20 位，以字母开头，只用字母、数字和下划线。'
}

export function checkPassword(password: string, username: string): string | null {
  if (password === '') return '请填写密码。'
  if (password.length < 8) return `密码至少 8 位，您填了 ${password.length} 位。`
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length
  if (kinds < 3) return '密码应包含大写字母、小写字母、数字、符号中的三种。'
  return password.toLowerCase() === username.toLowerCase() ? '密码不能与用户名相同。' : null
}

export function checkConfirmation(password: string, again: string): string | null {
  if (again === '') return '请再填写一次密码。'
  return password === again ? null : '两次填写的密码不一致，请重新填写确认密码。'
}
