import { describe, expect, test } from 'vitest'
import { checkEmail, normaliseEmail } from './email'
import { checkPostcode, normalisePostcode } from './postcode'
import { checkUrl, normaliseUrl } from './url'

describe('邮箱', () => {
  test.each(['kjj@jiaxing.gov.cn', 'a.b-c_1@example.com.cn', 'zhang+rd@corp.cn', ' kjj＠jiaxing。gov.cn '])(
    'takes %s',
    (typed) => expect(checkEmail(normaliseEmail(typed))).toBeNull(),
  )
  test.each([
    ['a@b', 'email_domain'],
    ['.a@x.cn', 'email_local'],
    ['a@-x.cn', 'email_domain'],
    ['张@x.cn', 'email_character'],
    ['a..b@x.com', 'email_local'],
    ['a.x.com', 'email_at'],
    ['a@b@x.com', 'email_at'],
    [`${'a'.repeat(65)}@x.com`, 'email_length'],
    [`a@${'b.'.repeat(130)}com`, 'email_length'],
  ])('refuses %s', (typed, code) => expect(checkEmail(normaliseEmail(typed))).toMatchObject({ code }))
})

describe('邮政编码', () => {
  test.each(['314000', '314001', '314500', '３１４４００', '314 400'])('takes %s', (typed) =>
    expect(checkPostcode(normalisePostcode(typed))).toBeNull(),
  )
  test.each([
    ['31400', 'postcode_length'],
    ['3140001', 'postcode_length'],
    ['999999', 'postcode_region'],
    ['080001', 'postcode_region'],
  ])('refuses %s', (typed, code) => expect(checkPostcode(typed)).toMatchObject({ code, severity: 'error' }))
  test('doubts one from outside the city', () =>
    expect(checkPostcode('310000')).toMatchObject({ code: 'postcode_elsewhere', severity: 'warning' }))
})

describe('网址', () => {
  test.each(['https://www.example.com.cn', 'www.example.com', 'http://example.cn:8080/a?b=1', '示例.公司'])(
    'takes %s',
    (typed) => expect(checkUrl(normaliseUrl(typed))).toBeNull(),
  )
  test.each(['javascript:alert(1)', 'data:text/html,x', 'http://', '无', 'http://a b'])(
    'refuses %s',
    (typed) => expect(checkUrl(normaliseUrl(typed))).toMatchObject({ code: 'url_shape' }),
  )
})
