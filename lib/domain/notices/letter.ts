import { NOTICES, type NoticeKind, type Told } from './kinds'

/** What every SMS begins with. */
export const SIGNATURE = '【嘉兴科技云】'
/** With the signature (`domain.md` §2.9). */
export const SMS_LONGEST = 70

export type Letter = { title: string; text: string; sms: string }

/** A notice in words. */
export function letterOf({ kind, params }: Told): Letter {
  // The table ties each kind to its own params; the compiler cannot follow a union through it.
  const spec = NOTICES[kind] as {
    [word in 'title' | 'text' | 'sms']: (p: Told['params']) => string
  }
  return { title: spec.title(params), text: spec.text(params), sms: SIGNATURE + spec.sms(params) }
}

const PURPOSE_WORDS = { password: '重设密码', sms: '验证手机号', email: '验证邮箱' } as const

/** A one-time code in words. */
export function codeLetter(purpose: keyof typeof PURPOSE_WORDS, code: string, minutes: number): Letter {
  const what = `验证码 ${code}，用于${PURPOSE_WORDS[purpose]}，${minutes} 分钟内有效。`
  return {
    title: `验证码：${PURPOSE_WORDS[purpose]}`,
    text: `${what}请勿告诉他人，工作人员不会向您索要。如果不是您本人操作，请忽略。`,
    sms: `${SIGNATURE}${what}请勿告诉他人。`,
  }
}

/** What the log calls a delivery. */
export const deliveryLabel = (kind: string): string =>
  kind === 'code' ? '验证码' : (NOTICES[kind as NoticeKind]?.label ?? kind)
