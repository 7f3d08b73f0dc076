import { describe, expect, test } from 'vitest'
import {
  checkMobile,
  checkPhone,
  checkTelephone,
  normaliseMobile,
  normalisePhone,
  normaliseTelephone,
} from './phones'

describe('手机', () => {
  test.each([
    '13800000000',
    '16600001111',
    '19912345678',
    '+86 138-0000-0000',
    '0086 13800000000',
    '１３８０００００００'.concat('０'),
    '+8613800000000',
  ])('takes %s', (typed) => expect(checkMobile(normaliseMobile(typed))).toBeNull())
  test.each([
    ['12800000000', 'mobile_start'],
    ['1380000000', 'mobile_length'],
    ['138000000000', 'mobile_length'],
    ['1380000000a', 'mobile_character'],
  ])('refuses %s', (typed, code) => expect(checkMobile(normaliseMobile(typed))).toMatchObject({ code }))
})

describe('座机', () => {
  test.each([
    '0573-82521234',
    '010-62301234',
    '021-50501234-801',
    '（0573）82521234',
    '0573—8252 1234',
    '0573-8252123',
  ])('takes %s', (typed) => expect(checkTelephone(normaliseTelephone(typed))).toBeNull())
  test.each([
    ['0573-12345678', 'telephone_number'],
    ['0573-825212', 'telephone_number'],
    ['400-820-8820', 'telephone_service'],
    ['13800000000', 'telephone_shape'],
    ['abc', 'telephone_shape'],
  ])('refuses %s', (typed, code) => expect(checkTelephone(normaliseTelephone(typed))).toMatchObject({ code }))

  test('offers the missing hyphen', () =>
    expect(checkTelephone('05738252123')).toMatchObject({
      code: 'telephone_hyphen',
      params: { suggestion: '0573-8252123' },
    }))
  test('offers the missing area code', () =>
    expect(checkTelephone('82521234')).toMatchObject({
      code: 'telephone_area',
      params: { suggestion: '0573-82521234' },
    }))
})

test.each(['13800000000', '0573-82521234', '+86 138 0000 0000'])('电话 of either kind takes %s', (typed) =>
  expect(checkPhone(normalisePhone(typed))).toBeNull(),
)
