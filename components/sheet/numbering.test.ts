import { expect, test } from 'vitest'
import { chineseNumber, serialOf } from './numbering'

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [23, '二十三'],
])('heading %i is %s', (n, words) => expect(chineseNumber(n)).toBe(words))

test.each([
  [undefined, 0, '1'],
  ['RD', 0, 'RD01'],
  ['IP', 11, 'IP12'],
  ['RD', 99, 'RD100'],
])('numbered %s, row %i is %s', (numbered, index, words) => expect(serialOf(numbered, index)).toBe(words))
