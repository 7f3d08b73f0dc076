import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentDisposition, readRange } from './disposition'

describe('the header that names a download', () => {
  test.each([
    [
      '研发人员.jpg',
      `attachment; filename="file.jpg"; filename*=UTF-8''%E7%A0%94%E5%8F%91%E4%BA%BA%E5%91%98.jpg`,
    ],
    ['A07 (1).pdf', `attachment; filename="A07 (1).pdf"; filename*=UTF-8''A07%20%281%29.pdf`],
  ])('of %s', (name, header) => {
    expect(contentDisposition('attachment', name)).toBe(header)
  })
  test('stays one line of plain characters and gives the name back, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const header = contentDisposition('inline', name)
        expect(header).toMatch(/^inline; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.%~!-]*$/)
        expect(decodeURIComponent(header.split("UTF-8''")[1]!)).toBe(name)
      }),
    )
  })
})

describe('a range of bytes', () => {
  test.each([
    [null, undefined],
    ['bytes=0-', { start: 0, end: 99 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=100-', null],
    ['bytes=20-10', null],
    ['bytes=-', undefined],
    ['bytes=0-1,5-6', undefined],
  ])('%s of 100', (header, range) => {
    expect(readRange(header, 100)).toEqual(range)
  })
})
