import { expect, test } from 'vitest'
import { maskIdNumber, maskMobile } from './mask'

test('hides the middle and keeps the length', () => {
  expect(maskIdNumber('33040019850615001X')).toBe('330***********001X')
  expect(maskMobile('13800000000')).toBe('138****0000')
  expect(maskIdNumber('H12345678')).toBe('H****5678')
})

test('hides what is too short whole', () => {
  expect(maskIdNumber('1234')).toBe('****')
  expect(maskMobile('138')).toBe('***')
  expect(maskMobile('')).toBe('')
})
