import { describe, expect, test } from 'vitest'
import { ownPath, withKept } from './path'

describe('leading someone back', () => {
  test.each(['/applications/1/edit/host?x=1', '/', '/unit'])('leads to our own %s', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  test.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '',
    null,
    undefined,
  ])('never leads to %j', (path) => {
    expect(ownPath(path)).toBe('/')
  })

  test('names one kept form, the latest', () => {
    expect(withKept('/unit?tab=a&kept=1', '2')).toBe('/unit?tab=a&kept=2')
  })
})
