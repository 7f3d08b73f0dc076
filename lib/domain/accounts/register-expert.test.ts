import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONSENT_VERSION } from './consent'
import { EXPERT_TYPES } from './expert-types'
import { readRegistration, type TypedRegistration, usernameFault } from './register-expert'

const typed = (over: Partial<TypedRegistration> = {}): TypedRegistration => ({
  username: 'zhuanjia_lu',
  password: 'Zhuce#2026',
  confirmation: 'Zhuce#2026',
  applyType: 'technical',
  contactName: '陆晓明',
  mobile: '13800000003',
  email: 'lu@example.com.cn',
  consent: CONSENT_VERSION,
  ...over,
})
const read = (over: Partial<TypedRegistration> = {}) => readRegistration(typed(over))
const faultsIn = (over: Partial<TypedRegistration>) => {
  const result = read(over)
  if (result.ok || result.refusal.code !== 'invalid') return []
  return result.refusal.problems.map(({ field, code }) => `${field} ${code}`)
}

describe('the registration of an expert', () => {
  test('is read whole, with the version of what was agreed to', () => {
    expect(read()).toEqual({
      ok: true,
      value: {
        username: 'zhuanjia_lu',
        password: 'Zhuce#2026',
        applyType: 'technical',
        contactName: '陆晓明',
        mobile: '13800000003',
        email: 'lu@example.com.cn',
        consentVersion: CONSENT_VERSION,
      },
    })
  })

  test('folds what people type, but never a password', () => {
    const folded = read({
      username: ' ｚｈｕａｎｊｉａ_lu ',
      contactName: ' 买买提•艾力 ',
      mobile: '+86 138-0000 0003',
      email: ' lu＠example.com.cn ',
      password: ' Zhuce#2026 ',
      confirmation: ' Zhuce#2026 ',
    })
    expect(folded).toMatchObject({
      ok: true,
      value: {
        username: 'zhuanjia_lu',
        contactName: '买买提·艾力',
        mobile: '13800000003',
        email: 'lu@example.com.cn',
        password: ' Zhuce#2026 ',
      },
    })
  })

  test('names everything that is missing at once, in the order of the page', () => {
    const nothing = Object.fromEntries(Object.keys(typed()).map((name) => [name, '']))
    expect(faultsIn(nothing)).toEqual([
      'username required',
      'password required',
      'confirmation required',
      'applyType required',
      'contactName required',
      'mobile required',
      'email required',
      'consent not_accepted',
    ])
  })

  test.each([
    [{ username: 'lu' }, 'username username_shape'],
    [{ username: '1zhuanjia' }, 'username username_shape'],
    [{ username: 'zhuan-jia' }, 'username username_shape'],
    [{ username: '专家陆晓明先生' }, 'username username_shape'],
    [{ username: 'x'.repeat(21) }, 'username username_shape'],
    [{ confirmation: 'Zhuce#2027' }, 'confirmation confirmation_differs'],
    [{ applyType: 'king' }, 'applyType not_an_option'],
    [{ contactName: '陆 晓明' }, 'contactName name_space'],
    [{ mobile: '12800000003' }, 'mobile mobile_start'],
    [{ email: 'lu@example' }, 'email email_domain'],
    [{ consent: 'on' }, 'consent not_accepted'],
    [{ consent: '2020-01' }, 'consent not_accepted'],
  ])('with %j is refused: %s', (over, fault) => expect(faultsIn(over)).toEqual([fault]))

  test('takes the mobile for no password, however it was typed', () => {
    expect(
      faultsIn({ mobile: '138 0000 0003', password: '13800000003', confirmation: '13800000003' }),
    ).toEqual(['password password_is_name'])
  })

  test('takes any name of six to twenty letters, digits and underscores that begins with a letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{5,19}$/), (name) => usernameFault(name) === null),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 30, unit: 'binary' }), (name) => {
        const fits = /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && name.length >= 6 && name.length <= 20
        return (usernameFault(name) === null) === fits
      }),
    )
  })

  test.each(EXPERT_TYPES)('takes 申请类型 $label', ({ value }) =>
    expect(read({ applyType: value }).ok).toBe(true),
  )
})
