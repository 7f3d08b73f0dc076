import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountInWords } from './amount'

describe('an amount in 万元, read aloud', () => {
  test.each([
    ['123.45', '壹佰贰拾叁万肆仟伍佰元'],
    ['1234.5', '壹仟贰佰叁拾肆万伍仟元'],
    ['0', '零元'],
    ['0.0000', '零元'],
    ['0.5', '伍仟元'],
    ['0.0001', '壹元'],
    ['1', '壹万元'],
    ['10', '壹拾万元'],
    ['10000', '壹亿元'],
    ['10000.0001', '壹亿零壹元'],
    ['10001', '壹亿零壹万元'],
    ['1000.05', '壹仟万零伍佰元'],
    ['1000.5', '壹仟万零伍仟元'],
    ['1005.05', '壹仟零伍万零伍佰元'],
    ['20300', '贰亿零叁佰万元'],
    ['123456.7', '壹拾贰亿叁仟肆佰伍拾陆万柒仟元'],
    ['100000000', '壹万亿元'],
    ['999999999.9999', '玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元'],
    ['-1.5', '负壹万伍仟元'],
  ])('%s is %s', (amount, words) => expect(amountInWords(amount)).toBe(words))

  test.each(['', 'abc', '1,234', '1.23456', '1000000000', '1e3'])('says nothing of %s', (text) =>
    expect(amountInWords(text)).toBe(''),
  )

  test('can be read back exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 9_999_999_999_999n }), (yuan) => {
        const amount = `${yuan / 10_000n}.${String(yuan % 10_000n).padStart(4, '0')}`
        expect(readBack(amountInWords(amount))).toBe(yuan)
      }),
    )
  })
})

/** The opposite way, written separately. */
function readBack(words: string): bigint {
  let total = 0n
  let section = 0n
  let digit = 0n
  for (const sign of words.replace('元', '')) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
    if (value >= 0) digit = BigInt(value)
    else if ('拾佰仟'.includes(sign)) {
      section += digit * 10n ** BigInt('拾佰仟'.indexOf(sign) + 1)
      digit = 0n
    } else {
      section += digit
      digit = 0n
      total = sign === '亿' ? (total + section) * 100_000_000n : total + section * 10_000n
      section = 0n
    }
  }
  return total + section + digit
}
