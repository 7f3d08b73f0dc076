import { describe, expect, test } from 'vitest'
import { nextSize, readDisplay, SIZES, writeDisplay } from './display'

describe('how pages are shown', () => {
  test.each(SIZES)('size %s comes back from the cookie as it was chosen', (size) => {
    for (const contrast of ['normal', 'high'] as const)
      expect(readDisplay(writeDisplay({ size, contrast }))).toEqual({ size, contrast })
  })

  test.each([undefined, '', 'x', '400.loud', '125;high'])('%j in the cookie means the usual look', (text) => {
    expect(readDisplay(text)).toEqual({ size: '100', contrast: 'normal' })
  })

  test('大字版 passes every size and returns', () => {
    expect(nextSize('100')).toBe('125')
    expect(nextSize('125')).toBe('150')
    expect(nextSize('150')).toBe('100')
  })
})
