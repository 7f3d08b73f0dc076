import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSentence } from '@/components/words/formats'
import { FORMATS, type Format } from '.'

const TODAY = '2026-11-24'

/** Anything: lone surrogates, controls, right-to-left marks, full-width, very long. */
const hostile = fc.oneof(
  fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '９',
        'Ａ',
        'x',
        'X',
        '-',
        '－',
        ' ',
        '\u3000',
        '\u200b',
        '\ufeff',
        '·',
        '•',
        '+86',
        '0086',
        '(',
        '0573',
        '@',
        '.',
        '。',
        '\ud800',
        'ß',
        'ﬁ',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
)

describe.each(Object.entries(FORMATS) as [string, Format][])('%s', (_, format) => {
  test('survives whatever is typed, and has a sentence for it', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const found = format.check(format.normalise(typed), TODAY)
        if (found) expect(formatSentence(found.code, found.params)).toMatch(/。/)
      }),
    )
  })

  test('normalises what is normal to itself', () => {
    fc.assert(
      fc.property(hostile, (typed) => {
        const once = format.normalise(typed)
        expect(format.normalise(once)).toBe(once)
      }),
    )
  })

  test('comes to an end on a very long text', () => {
    for (const piece of ['a1.-·@张 ', ' ', '\u3000', 'a.', '·张', '-']) {
      const long = `张${piece.repeat(50_000)}3`
      expect(format.check(format.normalise(long), TODAY)).not.toBeNull()
    }
  })

  test('refuses a character that nobody sees', () => {
    expect(format.check(format.normalise('\u200b'), TODAY)).not.toBeNull()
  })
})
