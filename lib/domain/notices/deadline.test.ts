import { expect, test } from 'vitest'
import { stageAt } from './deadline'

const CLOSES = new Date('2026-12-31T09:00:00Z')
const before = (hours: number) => new Date(CLOSES.getTime() - hours * 3_600_000)

test.each([
  [168.1, undefined],
  [168, '7d'],
  [72.1, '7d'],
  [72, '3d'],
  [24.1, '3d'],
  [24, '1d'],
  [2.1, '1d'],
  [2, '2h'],
  [0.1, '2h'],
  [0, undefined],
  [-1, undefined],
])('%d hours before the round closes the reminder %s is due', (hours, key) =>
  expect(stageAt(CLOSES, before(hours))?.key).toBe(key),
)

test('a reminder is due from its own moment on', () =>
  expect(stageAt(CLOSES, before(1))?.from).toEqual(before(2)))
