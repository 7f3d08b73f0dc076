import { describe, expect, test } from 'vitest'
import { continues, LONGEST_MS, QUIET_MS, type VersionHead } from './versions'

const START = new Date('2026-11-24T01:00:00Z')
const later = (ms: number) => new Date(START.getTime() + ms)
const by = { accountId: 'a', name: '查月红' }
const latest = (over: Partial<VersionHead> = {}): VersionHead => ({
  ...by,
  number: 3,
  startedAt: START,
  savedAt: START,
  restoredFrom: null,
  ...over,
})

describe('a save', () => {
  test('of the same person within the pause belongs to the latest version, one later begins the next', () => {
    expect(continues(latest(), by, later(2_000))).toBe(true)
    expect(continues(latest(), by, later(QUIET_MS))).toBe(true)
    expect(continues(latest(), by, later(QUIET_MS + 1))).toBe(false)
  })
  test('is measured from the last save, as long as the version has not grown too long', () => {
    const grown = (ms: number) => latest({ savedAt: later(ms) })
    expect(continues(grown(LONGEST_MS - 1_000), by, later(LONGEST_MS))).toBe(true)
    expect(continues(grown(LONGEST_MS), by, later(LONGEST_MS + 1))).toBe(false)
  })
  test('of another account, or of another person of the same account, begins the next', () => {
    expect(continues(latest(), { ...by, accountId: 'b' }, later(1))).toBe(false)
    expect(continues(latest(), { ...by, name: '张会计' }, later(1))).toBe(false)
    expect(continues(latest({ accountId: null }), by, later(1))).toBe(false)
  })
  test('leaves what was put back as it is', () => {
    expect(continues(latest({ restoredFrom: 1 }), by, later(1))).toBe(false)
  })
})
