import { expect, test } from 'vitest'
import { PASSWORD_POLICY } from '@/lib/domain/accounts/password-policy'
import { accountSentence } from './accounts'

const OTHER = accountSentence({ field: 'x', code: 'of nothing', severity: 'error' })

test.each([
  ['password', 'wrong', {}, '用户名或密码不正确，请检查大小写后再输入一次。'],
  ['current', 'wrong', {}, '旧密码不正确，请检查大小写后再输入一次。'],
  ['current', 'locked', { minutes: 15 }, '密码连续输错多次，账号已暂时锁定，请 15 分钟后再试。'],
  ['username', 'required', {}, '请填写用户名。'],
  ['mobile', 'mobile_length', { found: 10 }, '手机号应为11位数字，当前10位。请核对是否少输或多输。'],
  [
    'next',
    'password_kinds',
    { min: PASSWORD_POLICY.kinds, now: 2 },
    '密码应包含大写字母、小写字母、数字、符号中的三种，现在只有 2 种。请补上。',
  ],
])('%s: %s is told in a sentence of its own', (field, code, params, sentence) =>
  expect(accountSentence({ field, code, params, severity: 'error' })).toBe(sentence),
)

test.each([
  'username_shape',
  'username_taken',
  'too_many_registrations',
  'not_an_option',
  'not_accepted',
  'password_short',
  'password_long',
  'password_is_name',
  'password_common',
  'confirmation_differs',
  'password_same',
  'password_used',
  'name_space',
  'mobile_start',
  'email_domain',
])('%s has a sentence', (code) => {
  expect(accountSentence({ field: 'x', code, severity: 'error' })).not.toBe(OTHER)
})
