import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base32, fittingStep, foldCode, fromBase32, otpauthUri, stepAt, totpCode } from './totp'

const hmac = (key: Uint8Array, message: Uint8Array) => createHmac('sha1', key).update(message).digest()
const SECRET = new TextEncoder().encode('12345678901234567890')

describe('codes', () => {
  // RFC 6238 Appendix B, its last six digits.
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %s seconds is %s', (seconds, code) => {
    expect(totpCode(hmac, SECRET, stepAt(new Date(seconds * 1000)))).toBe(code)
  })

  const now = new Date('2026-11-24T06:00:00Z')
  const codeAt = (steps: number) => totpCode(hmac, SECRET, stepAt(now) + steps)
  test.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('of a clock that is %s steps off', (steps, fits) => {
    const step = fittingStep(hmac, SECRET, codeAt(steps), { now, last: null })
    expect(step).toBe(fits ? stepAt(now) + steps : null)
  })
  test('are not taken again, nor is one older than what was taken', () => {
    const last = stepAt(now)
    for (const steps of [-1, 0]) expect(fittingStep(hmac, SECRET, codeAt(steps), { now, last })).toBeNull()
    expect(fittingStep(hmac, SECRET, codeAt(1), { now, last })).toBe(last + 1)
  })
})

describe('base32', () => {
  // RFC 4648 §10, without padding.
  test.each([
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of %s is %s', (text, coded) => expect(base32(new TextEncoder().encode(text))).toBe(coded))
  test('is read back', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromBase32(base32(bytes))).toEqual(bytes)
      }),
    ))
})

test('a code is taken as people write it', () => {
  for (const typed of ['287 082', '２８７０８２', ' 287-082 ']) expect(foldCode(typed)).toBe('287082')
  expect(foldCode('ABCD-efgh-2345-mnop')).toBe('abcdefgh2345mnop')
})

test('the picture says what authenticators read', () => {
  const uri = new URL(otpauthUri('MZXW6', { issuer: '科技云', account: '周经办' }))
  expect([uri.protocol, uri.host, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([
    'otpauth:',
    'totp',
    'MZXW6',
    '科技云',
  ])
})
