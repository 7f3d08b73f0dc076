import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES } from '../actor'
import { type CodePurpose, waitFor } from './codes'
import { maskAddress, nextAttempt } from './delivery'
import {
  CHANNELS,
  EXPERT_OUTCOMES,
  kindsFor,
  maySwitchOff,
  NOTICE_KINDS,
  NOTICES,
  type NoticeKind,
  type NoticeParams,
  type Told,
} from './kinds'
import { codeLetter, letterOf, SIGNATURE, SMS_LONGEST } from './letter'
import { monthDay, shortened, surnameOf } from './short'

const NAME = fc.stringMatching(/^[一-龥（）]{2,60}$/)
const DAY = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
const params: { [K in NoticeKind]: fc.Arbitrary<NoticeParams[K]> } = {
  binding_waiting: fc.record({ surname: fc.constantFrom('王', '欧阳') }),
  binding_reminder: fc.record({
    surname: fc.constantFrom('王', '欧阳'),
    days: fc.integer({ min: 3, max: 99 }),
  }),
  binding_slow: fc.record({
    unit: NAME,
    days: fc.integer({ min: 3, max: 99 }),
    desk: NAME,
    telephone: fc.constant('0573-82000481'),
  }),
  binding_decided: fc.record({ unit: NAME, approved: fc.boolean() }),
  binding_changed: fc.record({
    unit: NAME,
    now: fc.constantFrom(
      'frozen' as const,
      'thawed' as const,
      'appointed' as const,
      'dismissed' as const,
      'left' as const,
    ),
  }),
  reassigned: fc.record({
    programme: NAME,
    to: fc.constantFrom('you' as const, 'another' as const),
  }),
  asked: fc.record({ programme: NAME, steps: NAME, count: fc.integer({ min: 1, max: 20 }) }),
  unit_review: fc.record({ programme: NAME, until: DAY.map((at) => at.toISOString().slice(0, 10)) }),
  returned: fc.record({
    programme: NAME,
    by: NAME,
    count: fc.integer({ min: 1, max: 999 }),
    until: fc.option(DAY.map((at) => at.toISOString())),
  }),
  passed: fc.record({ programme: NAME }),
  unit_decided: fc.record({ by: NAME, verified: fc.boolean() }),
  deadline: fc.record({
    programme: NAME,
    closesAt: DAY.map((at) => at.toISOString()),
    status: fc.constantFrom('DRAFT', 'UNIT_RETURNED', 'COUNTY_RETURNED'),
  }),
  expert_decided: fc.record({
    outcome: fc.constantFrom(...(Object.keys(EXPERT_OUTCOMES) as (keyof typeof EXPERT_OUTCOMES)[])),
  }),
  expert_asked: fc.record({ until: DAY.map((at) => at.toISOString()) }),
  password_reset: fc.constant({}),
  request_answered: fc.constant({}),
  contact_changed: fc.record({ channel: fc.constantFrom(...CHANNELS) }),
}

describe('every notice', () => {
  test.each(NOTICE_KINDS)('%s fits an SMS of 70 characters, signed, without a link', (kind) => {
    fc.assert(
      fc.property(params[kind] as fc.Arbitrary<Told['params']>, (given) => {
        const { sms, title, text } = letterOf({ kind, params: given } as Told)
        expect(sms.startsWith(SIGNATURE)).toBe(true)
        expect([...sms].length).toBeLessThanOrEqual(SMS_LONGEST)
        expect(sms).not.toMatch(/https?:|www\.|\//)
        for (const words of [sms, title, text]) expect(words).not.toMatch(/undefined|NaN|null/)
      }),
    )
  })

  test('that has legal effect or guards an account cannot be switched off, all others can', () => {
    const fixed = NOTICE_KINDS.filter((kind) => !maySwitchOff(kind))
    expect(fixed).toEqual([
      'returned',
      'unit_decided',
      'expert_decided',
      'expert_asked',
      'request_answered',
      'password_reset',
      'contact_changed',
    ])
  })

  test('is received by someone, and by nobody who has nothing to do with it', () => {
    for (const kind of NOTICE_KINDS) expect(NOTICES[kind].to.length).toBeGreaterThan(0)
    expect(kindsFor({ role: 'member' })).toEqual([
      'binding_slow',
      'binding_decided',
      'binding_changed',
      'reassigned',
      'asked',
      'returned',
      'passed',
      'deadline',
      'request_answered',
    ])
    expect(kindsFor({ role: 'expert' })).toEqual([
      'expert_decided',
      'expert_asked',
      'request_answered',
      'password_reset',
      'contact_changed',
    ])
    expect(kindsFor({ role: 'member', appointed: true })).toContain('binding_waiting')
    for (const role of ROLES) expect(new Set(kindsFor({ role })).size).toBe(kindsFor({ role }).length)
  })

  test.each<CodePurpose>(['password', 'sms', 'email'])('so does the code for %s', (purpose) => {
    const { sms, text } = codeLetter(purpose, '012345', 5)
    expect([...sms].length).toBeLessThanOrEqual(SMS_LONGEST)
    for (const words of [sms, text]) expect(words).toContain('012345')
  })

  test('reads as the department wrote it', () => {
    const sms = (told: Told) => letterOf(told).sms
    expect(sms({ kind: 'binding_waiting', params: { surname: '姚' } })).toBe(
      '【嘉兴科技云】姚**申请绑定贵单位，请登录平台“单位管理—审核”处理。',
    )
    expect(
      sms({
        kind: 'returned',
        params: {
          programme: '研发中心认定',
          by: '海宁市科学技术局',
          count: 2,
          until: '2026-12-31T09:00:00Z',
        },
      }),
    ).toBe('【嘉兴科技云】贵单位研发中心认定申报被海宁市科学技术局退回，共2条意见，请于12月31日前修改提交。')
    expect(
      sms({
        kind: 'deadline',
        params: { programme: '研发中心认定', closesAt: '2026-12-31T09:00:00Z', status: 'DRAFT' },
      }),
    ).toBe('【嘉兴科技云】研发中心认定将于12月31日17:00截止，贵单位状态：填报中，请尽快办理。')
  })
})

describe('what messages say of people and units', () => {
  test.each([
    ['姚婷', '姚'],
    ['欧阳修文', '欧阳'],
    ['欧阳', '欧'],
    ['', ''],
  ])('of %j the surname %j', (name, surname) => expect(surnameOf(name)).toBe(surname))

  test.each([
    ['海宁示例新材料有限公司', 16, '海宁示例新材料'],
    ['有限公司', 16, '有限公司'],
    ['嘉兴市科学技术信息研究院', 6, '嘉兴市科学…'],
  ])('of %j in %d characters %j', (name, longest, short) => expect(shortened(name, longest)).toBe(short))

  test('a day is the day in Shanghai', () => {
    expect(monthDay('2026-12-30T17:00:00Z')).toBe('12月31日')
    expect(monthDay('2026-03-05')).toBe('3月5日')
  })

  test.each([
    ['email', 'kefu@jiaxing.gov.cn', 'k****@jiaxing.gov.cn'],
    ['email', 'a@b.cn', 'a****@b.cn'],
    ['sms', '13812340000', '138****0000'],
  ] as const)('an address for %s, %s, is shown as %s', (channel, address, masked) =>
    expect(maskAddress(channel, address)).toBe(masked),
  )
})

describe('asking for a code', () => {
  const now = new Date('2026-11-24T06:00:00Z')
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

  test('waits a minute, and then gets another', () => {
    expect(waitFor([], now)).toBeNull()
    expect(waitFor([ago(59.5)], now)).toEqual({ code: 'code_wait', seconds: 1 })
    expect(waitFor([ago(60)], now)).toBeNull()
  })

  test('is answered five times a day, counted by the day in Shanghai', () => {
    const five = [70, 140, 210, 280, 350].map(ago)
    expect(waitFor(five, now)).toEqual({ code: 'code_daily' })
    expect(waitFor(five.slice(1), now)).toBeNull()
    expect(waitFor(five, new Date('2026-11-24T16:00:00Z'))).toBeNull()
  })
})

test('a delivery that fails is tried again after longer each time, within two hours altogether', () => {
  const at = new Date(0)
  const waits = Array.from({ length: 8 }, (_, n) => nextAttempt(n, at).getTime() / 1000)
  expect(waits.slice(0, 3)).toEqual([20, 40, 80])
  expect(waits.reduce((a, b) => a + b)).toBeLessThan(7200)
})
