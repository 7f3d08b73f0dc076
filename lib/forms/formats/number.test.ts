import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNumber, normaliseNumber } from './number'

describe('a number as people paste it', () => {
  test.each([
    ['1,234.50', '1234.50'],
    ['１２３４.５', '1234.5'],
    ['１，２３４．５', '1234.5'],
    [' 1,234,567 ', '1234567'],
    ['－5', '-5'],
    ['−1,000', '-1000'],
  ])('%s becomes %s', (typed, stored) => expect(normaliseNumber(typed)).toBe(stored))

  test.each(['12,34', '1,2345', ',123', '1,23,456', '1234,567', '1,234,56.7'])(
    '%s stays, and is no number',
    (typed) => {
      expect(normaliseNumber(typed)).toBe(typed)
      expect(isNumber(typed)).toBe(false)
    },
  )

  test.each(['0', '0.5', '1234.5678', '999999999.9999', '-5'])('%s is a number', (text) =>
    expect(isNumber(text)).toBe(true),
  )
  test.each(['01.2', '1e3', '', '.', '1.', '.5', '+1', '--1', 'NaN', 'Infinity', '0x10', '١'])(
    '%s is none',
    (text) => expect(isNumber(text)).toBe(false),
  )

  test('grouping by thousands loses nothing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (number) => {
        expect(normaliseNumber(number.toLocaleString('en-US'))).toBe(String(number))
      }),
    )
  })

  test('never throws and is settled at once', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const once = normaliseNumber(typed)
        expect(normaliseNumber(once)).toBe(once)
      }),
    )
  })
})
