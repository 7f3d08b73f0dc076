import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countdownTo } from './countdown'

const CLOSES = new Date('2026-12-31T09:00:00Z')
const MINUTE = 60_000
const left = (ms: number) => countdownTo(CLOSES, new Date(CLOSES.getTime() - ms))

describe('the time that is left', () => {
  test.each([
    [(2 * 24 + 3) * 60, 'calm', '距截止还有 2 天 3 小时（12月31日 17:00）'],
    [30 * 24 * 60, 'calm', '距截止还有 30 天（12月31日 17:00）'],
    [24 * 60 + 1, 'calm', '距截止还有 1 天（12月31日 17:00）'],
    [24 * 60, 'soon', '即将截止，还有 1 天（12月31日 17:00）'],
    [3 * 60 + 25.9, 'soon', '即将截止，还有 3 小时 25 分钟（12月31日 17:00）'],
    [60, 'soon', '即将截止，还有 1 小时（12月31日 17:00）'],
    [25, 'soon', '即将截止，还有 25 分钟（12月31日 17:00）'],
    [0.5, 'soon', '即将截止，还有 不到 1 分钟（12月31日 17:00）'],
    [0, 'over', '已于12月31日 17:00截止'],
    [-60, 'over', '已于12月31日 17:00截止'],
  ])('%d minutes before: %s, “%s”', (minutes, urgency, words) =>
    expect(left(minutes * MINUTE)).toMatchObject({ urgency, words }),
  )

  test('names the year where it is another one, in Shanghai', () => {
    const newYear = new Date('2026-12-31T16:00:00Z')
    expect(countdownTo(newYear, new Date('2026-12-29T00:00:00Z')).words).toContain('（2027年1月1日 00:00）')
    expect(countdownTo(newYear, new Date('2026-12-31T17:00:00Z')).words).toBe('已于1月1日 00:00截止')
  })

  test('stays the same until it says that it changes, and is never more than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * 24 * 60 * MINUTE }), (ms) => {
        const { words, changesIn } = left(ms)
        expect(left(ms - changesIn! + 1).words).toBe(words)
        expect(changesIn).toBeGreaterThan(0)
        const [, days = '0', hours = '0', minutes = '0'] =
          /还有 (?:(\d+) 天)? ?(?:(\d+) 小时)? ?(?:(\d+) 分钟)?/.exec(words)!
        expect((Number(days) * 24 * 60 + Number(hours) * 60 + Number(minutes)) * MINUTE).toBeLessThanOrEqual(
          ms,
        )
      }),
    )
  })
})
