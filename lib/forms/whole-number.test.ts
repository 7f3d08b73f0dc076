import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholeNumber } from './whole-number'

test('what an address asks for is a whole number within bounds, whatever it says', () => {
  const asked = fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String), fc.anything())
  fc.assert(
    fc.property(asked, (value) => {
      const number = wholeNumber(value, 50)
      expect(Number.isInteger(number) && number >= 1 && number <= 50).toBe(true)
    }),
  )
})

test.each([
  ['1', 1],
  ['7', 7],
  ['50', 50],
  ['51', 50],
  ['0', 1],
  ['-3', 1],
  ['1.01', 1],
  ['1e3', 1],
  ['999999999999', 1],
  ['', 1],
  [['2', '3'], 1],
  [undefined, 1],
])('%j is %i', (asked, number) => {
  expect(wholeNumber(asked, 50)).toBe(number)
})
