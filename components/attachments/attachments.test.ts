import { describe, expect, test } from 'vitest'
import { FILE_REFUSALS } from '@/lib/domain/files/refusal'
import { failureOf } from './failure'
import { type Sending, sendingReducer, waitBefore } from './sending'
import { percent, sizeText } from './size'
import { toldIn } from './told'
import { fileSentence } from './words'

const MB = 1024 * 1024

describe('sentences', () => {
  test('every refusal has one of its own that says what to do', () => {
    const sentences = FILE_REFUSALS.map((code) => fileSentence(code))
    expect(new Set(sentences).size).toBe(FILE_REFUSALS.length)
    for (const sentence of sentences) expect(sentence).toMatch(/请|先/)
  })
  test('one byte too large is told to the byte', () => {
    const said = fileSentence('too_large', { size: 20 * MB + 1, max: 20 * MB })
    expect(said).toBe('这个文件超出上限 20 MB，多了 1 字节。请压缩或分成几个文件后再上传。')
  })
})

test.each([
  [0, '0 字节'],
  [1023, '1023 字节'],
  [1024, '1 KB'],
  [20 * MB, '20 MB'],
  [1.25 * MB, '1.3 MB'],
])('%d bytes read as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})

test('a percentage is never 100 before everything has come', () => {
  expect(percent(999, 1000)).toBe(99)
  expect(percent(1000, 1000)).toBe(100)
})

describe('an upload', () => {
  const one = {
    key: 'k',
    slot: 'A02',
    phase: 'chosen',
    loaded: 0,
    from: 0,
    file: { size: 100 } as File,
  } satisfies Sending
  const reached = (...changes: Parameters<typeof sendingReducer>[1][]) =>
    changes.reduce(sendingReducer, [one])[0]
  const began = { kind: 'began', key: 'k' } as const
  const progress = (loaded: number) => ({ kind: 'progress', key: 'k', loaded }) as const

  test('remembers from where it went on, not how far it is', () => {
    expect(reached(began, progress(40), progress(70))).toMatchObject({
      from: 40,
      loaded: 70,
      phase: 'sending',
    })
  })
  test('is being looked at once every byte is sent, and never shows more than there is', () => {
    expect(reached(began, progress(0), progress(180))).toMatchObject({ loaded: 100, phase: 'checking' })
  })
  test('that was paused is not woken by a late word from the line', () => {
    expect(
      reached(began, progress(10), { kind: 'phase', key: 'k', phase: 'paused' }, progress(60)),
    ).toMatchObject({
      loaded: 10,
      phase: 'paused',
    })
  })
  test('waits longer after each try and at last to be asked', () => {
    const waits = Array.from({ length: 8 }, (_, attempt) => waitBefore(attempt))
    expect(waits.at(-1)).toBeUndefined()
    expect(waits.slice(0, 7)).toEqual([...waits.slice(0, 7)].sort((a, b) => a! - b!))
  })
})

describe('what the upload library reports', () => {
  test.each([
    [
      'our refusal of the bytes',
      { data: { ok: false, code: 'cut_off' } },
      { kind: 'refused', code: 'cut_off' },
    ],
    [
      'our refusal before sending',
      { cause: { code: 'too_many', params: { max: 10 } } },
      { kind: 'refused', code: 'too_many', params: { max: 10 } },
    ],
    ['an ended session', { _tag: 'Fail', error: { cause: { code: 'signed_out' } } }, { kind: 'signed_out' }],
    ['an address that ran out', { data: { code: 'link_expired' } }, { kind: 'broken' }],
    ['a line that was cut', { data: null }, { kind: 'broken' }],
    ['a broken server', new Error('500'), { kind: 'broken' }],
  ])('%s', (_, error, failure) => {
    expect(failureOf(error)).toEqual(failure)
  })
})

test('what a plain form said is read off the address', () => {
  expect(toldIn({})).toBeUndefined()
  expect(toldIn({ slot: 'A02', refused: 'empty' })).toEqual({ slot: 'A02', refused: 'empty' })
  expect(toldIn({ slot: 'A02', uploaded: '2' })).toEqual({ slot: 'A02', uploaded: 2 })
  expect(toldIn({ slot: 'A02', changed: 'remove', file: 'f' })).toEqual({ slot: 'A02', removed: 'f' })
  expect(toldIn({ slot: ['a', 'b'] })).toBeUndefined()
})
