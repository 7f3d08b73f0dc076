import { describe, expect, test } from 'vitest'
import { clockWords, dateWords, moneyWords, sizeWords, timeWords } from './figures'

describe('dates and times as they are told', () => {
  test('an instant is told in the time of the city, also over midnight', () => {
    expect(timeWords('2026-11-22T16:05:09Z')).toBe('2026年11月23日 00:05')
    expect(dateWords(new Date('2026-11-23T15:59:59Z'))).toBe('2026年11月23日')
    expect(clockWords('2026-11-23T02:32:05Z')).toBe('10:32:05')
  })

  test('a day stays the day it is, a month has none', () => {
    expect(dateWords('2026-01-05')).toBe('2026年1月5日')
    expect(dateWords('2026-01')).toBe('2026年1月')
  })
})

test('amounts carry separators and their unit, sizes the unit that fits', () => {
  expect(moneyWords('1234567.5')).toBe('1,234,567.5 万元')
  expect([sizeWords(812), sizeWords(4096), sizeWords(1_258_291)]).toEqual(['812 字节', '4 KB', '1.2 MB'])
})
