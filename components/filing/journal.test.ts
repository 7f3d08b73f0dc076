import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clearJournals, journalOf } from './journal'

/** A browser's store, as far as the journal needs one. */
function aStore(over: Partial<Storage> = {}): Record<string, string> {
  const kept: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value
    },
    removeItem: (key: string) => {
      delete kept[key]
    },
    ...over,
  }
  const storage = new Proxy(kept, { get: (_, name) => methods[name as keyof typeof methods] })
  vi.stubGlobal('localStorage', storage)
  return kept
}
let kept: Record<string, string>
beforeEach(() => {
  kept = aStore()
})
afterEach(() => void vi.unstubAllGlobals())

const change = (name: string, now: string) => ({ name, was: '', now })

describe('a journal', () => {
  test('gives the next page what an earlier one could not send', () => {
    journalOf('me', 'f:host').write([change('a', '甲')])
    expect(journalOf('me', 'f:host').read()).toEqual([change('a', '甲')])
  })
  test('is not read by another account, or at another step', () => {
    journalOf('me', 'f:host').write([change('a', '甲')])
    for (const [account, place] of [
      ['you', 'f:host'],
      ['me', 'f:cover'],
      ['me', 'f:hos'],
      ['me', 'f'],
    ] as const)
      expect(journalOf(account, place).read()).toEqual([])
  })
  test('of one tab is not wiped by another', () => {
    const [one, two] = [journalOf('me', 'f:host'), journalOf('me', 'f:host')]
    one.write([change('a', '甲')])
    two.write([change('b', '乙')])
    two.write([])
    expect(journalOf('me', 'f:host').read()).toEqual([change('a', '甲')])
  })
  test('takes over what several tabs left, and clears it once it is written down again', () => {
    journalOf('me', 'f:host').write([change('a', '甲')])
    journalOf('me', 'f:host').write([change('b', '乙')])
    const next = journalOf('me', 'f:host')
    const left = next.read()
    expect(left.map(({ name }) => name).sort()).toEqual(['a', 'b'])
    expect(Object.keys(kept)).toHaveLength(2)
    next.write(left)
    expect(Object.keys(kept)).toHaveLength(1)
    next.write([])
    expect(kept).toEqual({})
  })
  test('of two tabs that left the same field takes one now and the other on the next visit', () => {
    journalOf('me', 'f:host').write([change('a', '甲')])
    journalOf('me', 'f:host').write([change('a', '乙')])
    const next = journalOf('me', 'f:host')
    const [first, ...others] = next.read()
    expect(others).toEqual([])
    next.write([])
    const [second] = journalOf('me', 'f:host').read()
    expect([first!.now, second!.now].sort()).toEqual(['乙', '甲'])
  })
  test('of many steps of one field comes back whole', () => {
    const steps = [change('a', '甲'), { name: 'a', was: '甲', now: '甲乙' }]
    journalOf('me', 'f:host').write(steps)
    expect(journalOf('me', 'f:host').read()).toEqual(steps)
  })
  test('that something has spoilt says nothing', () => {
    kept['journal:me:f:host#1'] = '{'
    kept['journal:me:f:host#2'] = '{"a":1}'
    expect(journalOf('me', 'f:host').read()).toEqual([])
  })
  test('in a browser that stores nothing stands in nobody’s way', () => {
    const refuse = () => {
      throw new DOMException('QuotaExceededError')
    }
    aStore({ setItem: refuse, getItem: refuse, removeItem: refuse })
    const journal = journalOf('me', 'f:host')
    expect(() => journal.write([change('a', '甲')])).not.toThrow()
    expect(journal.read()).toEqual([])
    vi.stubGlobal('localStorage', undefined)
    expect(() => clearJournals('me')).not.toThrow()
    expect(journal.read()).toEqual([])
  })
  test('is cleared for one account and no other', () => {
    journalOf('me', 'f:host').write([change('a', '甲')])
    journalOf('me2', 'f:host').write([change('a', '乙')])
    kept.other = 'x'
    clearJournals('me')
    expect(journalOf('me', 'f:host').read()).toEqual([])
    expect(journalOf('me2', 'f:host').read()).toHaveLength(1)
    expect(kept.other).toBe('x')
  })
})
