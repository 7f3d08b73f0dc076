import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvOf } from './csv'

test('a table of words has a mark, commas and line ends', () => {
  expect(
    csvOf([
      ['姓名', '说明'],
      ['沈南湖', '通过，"同意"\n推荐'],
    ]),
  ).toBe('\uFEFF姓名,说明\r\n沈南湖,"通过，""同意""\n推荐"\r\n')
})

test.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (text) => {
  expect(csvOf([[text]])).toMatch(/^\uFEFF"?'/)
})

test('no cell ever begins with what starts a formula', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(csvOf([[text]]).replace(/^\uFEFF"?/, '')).not.toMatch(/^[=+\-@\t]/)
    }),
  )
})
