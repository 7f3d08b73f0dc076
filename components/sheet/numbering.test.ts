import { expect, test } from 'vitest'
import { chineseNumber } from './numbering'

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [23, '二十三'],
])('heading %i is %s', (n, words) => expect(chineseNumber(n)).toBe(words))
