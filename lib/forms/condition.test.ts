import { describe, expect, test } from 'vitest'
import { type Condition, holds, type Lookup, pathsOf } from './condition'
import type { Answer } from './content'

const ANSWERS: Record<string, Answer> = {
  mode: 'joint',
  known: true,
  tags: ['a', 'b'],
  staff: '15',
  price: '１,234',
  blank: '',
  'x.y': 'far',
}
const look: Lookup = {
  answer: (path) => ANSWERS[path],
  rowCount: (step) => (step === 'people' ? 3 : 0),
  column: () => null,
}

const TRUE = { field: 'mode', is: 'joint' } as const
const FALSE = { field: 'mode', is: 'alone' } as const

test('what has no condition is asked', () => expect(holds(undefined, look)).toBe(true))

describe('a condition', () => {
  test.each<[Condition, boolean]>([
    [TRUE, true],
    [FALSE, false],
    [{ field: 'known', is: true }, true],
    [{ field: 'unknown', is: false }, true],
    [{ field: 'unknown', is: true }, false],
    [{ field: 'unknown', is: '' }, false],
    [{ field: 'x.y', is: 'far' }, true],
    [{ field: 'mode', in: ['alone', 'joint'] }, true],
    [{ field: 'mode', in: [] }, false],
    [{ field: 'tags', in: ['a'] }, false],
    [{ field: 'tags', has: 'b' }, true],
    [{ field: 'tags', has: 'c' }, false],
    [{ field: 'mode', has: 'j' }, false],
    [{ field: 'staff', atLeast: 15 }, true],
    [{ field: 'staff', atLeast: 16 }, false],
    [{ field: 'price', atLeast: 1234 }, true],
    [{ field: 'price', atLeast: 1235 }, false],
    [{ field: 'blank', atLeast: 0 }, false],
    [{ field: 'unknown', atLeast: 0 }, false],
    [{ field: 'mode', atLeast: 0 }, false],
    [{ rows: 'people', atLeast: 3 }, true],
    [{ rows: 'people', atLeast: 4 }, false],
    [{ rows: 'others', atLeast: 0 }, true],
    [{ all: [] }, true],
    [{ all: [TRUE, TRUE] }, true],
    [{ all: [TRUE, FALSE] }, false],
    [{ any: [] }, false],
    [{ any: [FALSE, TRUE] }, true],
    [{ any: [FALSE, FALSE] }, false],
    [{ not: FALSE }, true],
    [{ not: { all: [TRUE, { not: TRUE }] } }, true],
  ])('%j: %s', (condition, expected) => expect(holds(condition, look)).toBe(expected))
})

test('tells every field that it reads, however deep', () => {
  const condition: Condition = {
    all: [
      TRUE,
      { any: [{ field: 'x.y', has: 'a' }, { not: { field: 'staff', atLeast: 1 } }] },
      { rows: 'people', atLeast: 1 },
    ],
  }
  expect(pathsOf(condition)).toEqual(['mode', 'x.y', 'staff'])
  expect(pathsOf(undefined)).toEqual([])
})
