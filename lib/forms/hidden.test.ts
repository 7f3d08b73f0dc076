import { describe, expect, test } from 'vitest'
import { completeContent } from '@/db/seed/fixture/application'
import { formByKey } from './definitions'
import { hiddenSheet, hideNumbers, PRINTED_NUMBERS } from './hidden'
import { hiddenIn } from './personal'
import { sheetOf } from './sheet-of'

describe('the numbers in a text', () => {
  test.each([
    ['13800000001', '138****0001'],
    ['手机138 0000 0001，', '手机138****0001，'],
    ['身份证33040019850615001x。', '身份证330***********001X。'],
    ['330400 19850615 001X', '330***********001X'],
  ])('%s is shown as %s', (text, shown) => expect(hideNumbers(text)).toBe(shown))

  test.each([
    ['统一社会信用代码', '913304007654321098'],
    ['国家科技型中小企业入库编号', '202633048108000123'],
    ['座机', '0573-87012345'],
    ['受理编号', 'JX-GXYF-2026-00123'],
    ['金额', '138000000012345'],
  ])('of a %s are nobody’s and stay', (_what, text) => expect(hideNumbers(text)).toBe(text))
})

describe('a whole application', () => {
  const form = formByKey('gxyf@1')
  const content = completeContent()
  const hidden = hiddenIn(form, content)

  test('on screen shows none of the numbers that were filled in', () => {
    const text = JSON.stringify(hiddenSheet(sheetOf(form, content)))
    expect(hidden.length).toBeGreaterThan(10)
    expect(hidden.filter(({ value }) => text.includes(value))).toEqual([])
  })

  test('in print shows one: the mobile of the contact', () => {
    const text = JSON.stringify(hiddenSheet(sheetOf(form, content), PRINTED_NUMBERS))
    expect(hidden.filter(({ value }) => text.includes(value)).map(({ place }) => place)).toEqual([
      'host.contactMobile',
    ])
  })

  test('names each place where a number is hidden, and whose it is', () => {
    expect(hidden.find(({ place }) => place === 'host.legalRepMobile')).toMatchObject({
      value: '13800000001',
      of: null,
    })
    const [row] = content.rows.staff!
    expect(hidden.find(({ place }) => place === `staff.${row!.id}.idNo`)).toMatchObject({
      value: row!.cells.idNo,
      of: row!.cells.name,
    })
  })
})
