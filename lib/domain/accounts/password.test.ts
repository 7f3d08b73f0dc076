import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMON_PASSWORDS } from './common-passwords'
import { DEMO_PASSWORD } from './demo'
import { confirmationFault, type PasswordOwner, passwordFault } from './password'
import { PASSWORD_POLICY } from './password-policy'

const expert: PasswordOwner = { role: 'expert', username: 'Lu_Xiaoming9', mobile: '13800000003' }
const staff: PasswordOwner = { role: 'county_reviewer', username: 'nanhu01' }

describe('a password', () => {
  test.each(['Zhuce#2026', 'zhuce-26', 'ZHUCE#26', '中文密码Aa1x', 'lu_Xiaoming9!', 'a b c 1 D'])(
    'such as %j is taken',
    (password) => expect(passwordFault(password, expert)).toBeNull(),
  )

  test.each([
    ['', 'required'],
    ['Zhu#202', 'password_short'],
    ['密码Aa1#', 'password_short'],
    [`Aa1#${'x'.repeat(125)}`, 'password_long'],
    ['zhuce2026', 'password_kinds'],
    ['zhuce####', 'password_kinds'],
    ['12345678', 'password_kinds'],
    ['lu_xiaoming9', 'password_is_name'],
    ['LU_XIAOMING9', 'password_is_name'],
    ['13800000003', 'password_is_name'],
    ['Passw0rd', 'password_common'],
    ['P@ssw0rd', 'password_common'],
    ['Aa123456', 'password_common'],
    ['1qaz@WSX', 'password_common'],
    ['Jordan23', 'password_common'],
    ['Ncc1701D', 'password_common'],
    ['Michael1', 'password_common'],
  ])('such as %j is refused: %s', (password, code) =>
    expect(passwordFault(password, expert)?.code).toBe(code),
  )

  test('of staff is two characters longer than an expert’s', () => {
    expect(passwordFault('Zhuce#26', expert)).toBeNull()
    expect(passwordFault('Zhuce#26', staff)).toEqual({
      code: 'password_short',
      params: { min: 10, now: 8 },
    })
    expect(passwordFault('Zhuce#2026', staff)).toBeNull()
  })

  test('of the demo people keeps to the policy, whoever has it', () => {
    for (const owner of [expert, staff]) expect(passwordFault(DEMO_PASSWORD, owner)).toBeNull()
  })

  test('that is taken has the length and three kinds of signs, whatever was typed', () => {
    const unit = fc.constantFrom(...'abzABZ019#_ -中é😀'.match(/./gu)!)
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 140 }), (signs) => {
        const password = signs.join('')
        const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length
        const fits = signs.length >= 8 && signs.length <= 128 && kinds >= 3
        expect(passwordFault(password, expert) === null).toBe(fits)
      }),
    )
  })

  test('is never the user name, however it is written', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{7,19}$/)
    fc.assert(
      fc.property(name, fc.boolean(), (username, loud) => {
        const password = loud ? username.toUpperCase() : username
        expect(passwordFault(password, { role: 'expert', username })).not.toBeNull()
      }),
    )
  })
})

test('the common passwords are written as they are looked up, and none would fail anyway', () => {
  expect(COMMON_PASSWORDS.size).toBeGreaterThan(200)
  for (const common of COMMON_PASSWORDS) {
    expect(common).toBe(common.toLowerCase())
    expect(common.length).toBeGreaterThanOrEqual(PASSWORD_POLICY.shortest.expert)
  }
})

test('a password is asked for twice', () => {
  expect(confirmationFault('Zhuce#2026', 'Zhuce#2026')).toBeNull()
  expect(confirmationFault('Zhuce#2026', 'Zhuce#2027')).toEqual({ code: 'confirmation_differs' })
  expect(confirmationFault('Zhuce#2026', '')).toEqual({ code: 'required' })
})
