import { describe, expect, test } from 'vitest'
import { callerOf, isReadable } from './requests'

describe('who calls', () => {
  test('is the neighbour where no proxy is trusted, whatever the caller says', () => {
    expect(callerOf('1.2.3.4', '10.0.0.9', 0)).toBe('10.0.0.9')
    expect(callerOf(undefined, '10.0.0.9', 0)).toBe('10.0.0.9')
  })

  test('is whom the trusted proxies heard from, not what the caller wrote before that', () => {
    expect(callerOf('6.6.6.6, 203.0.113.7', '10.0.0.1', 1)).toBe('203.0.113.7')
    expect(callerOf('6.6.6.6, 203.0.113.7, 10.0.0.2', '10.0.0.1', 2)).toBe('203.0.113.7')
  })

  test('is the farthest known where the chain is shorter than trusted', () => {
    expect(callerOf(undefined, '10.0.0.1', 2)).toBe('10.0.0.1')
  })
})

test.each([
  ['/applications/5a1f', true],
  ['/%E5%98%89%E5%85%B4', true],
  ['/applications/%00', true],
  ['/applications/%E0%A4%A', false],
  ['/x%', false],
])('the address %s can be read: %s', (path, expected) => expect(isReadable(path)).toBe(expected))
