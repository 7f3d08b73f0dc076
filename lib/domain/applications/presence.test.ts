import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BEAT_MS, GONE_AFTER_MS, nextBeat } from './presence'

test('a page asks again after a beat, and just when one of the others would be gone', () => {
  expect(nextBeat([])).toBe(BEAT_MS)
  expect(nextBeat([0, 3_000])).toBe(BEAT_MS)
  expect(nextBeat([GONE_AFTER_MS - 1_000, 0])).toBe(1_050)
})

test('whoever closed their browser is seen to be gone within ten seconds of their last beat', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: GONE_AFTER_MS }), (seenAgo) => {
      let ago = seenAgo
      while (ago <= GONE_AFTER_MS) ago += nextBeat([ago])
      expect(ago).toBeLessThan(10_000)
    }),
  )
})
