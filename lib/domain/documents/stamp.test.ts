import { expect, test } from 'vitest'
import { stampOf } from './stamp'

test.each([
  ['2026-11-24T05:42:00.000Z', '2026-11-24 13:42'],
  ['2025-12-31T16:00:00.000Z', '2026-01-01 00:00'],
])('%s is stamped in the time of Shanghai', (instant, stamp) => expect(stampOf(instant)).toBe(stamp))
