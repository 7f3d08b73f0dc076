import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonOf } from './json-of'
import { answersSchema, cellsSchema, changesSchema } from './storable'

describe('what comes from outside', () => {
  test.each([
    ['text', { a: '字' }],
    ['a tick', { a: true }],
    ['several', { a: ['x', 'y'] }],
    ['rows', { a: [{ name: 'x', share: undefined, known: false, tags: ['a'] }] }],
    ['nothing', { a: undefined }],
  ])('is taken where it is %s', (_, answers) => expect(answersSchema.safeParse(answers).success).toBe(true))
  test.each([
    ['a number', { a: 1 }],
    ['null', { a: null }],
    ['an object', { a: { b: 'c' } }],
    ['rows in rows', { a: [{ b: [{ c: 'd' }] }] }],
    ['no object at all', 'a'],
    ['a list', ['a']],
    ['a text longer than anyone types', { a: 'x'.repeat(20_001) }],
    ['more rows than any table has', { a: Array.from({ length: 201 }, () => ({})) }],
    ['a name longer than any field has', { ['x'.repeat(61)]: 'a' }],
  ])('is refused where it is %s', (_, answers) =>
    expect(answersSchema.safeParse(answers).success).toBe(false),
  )
  test('may be as long as twenty thousand characters', () => {
    expect(answersSchema.safeParse({ a: 'x'.repeat(20_000) }).success).toBe(true)
  })
  test('is cleared of what no database keeps, and of nothing else', () => {
    expect(cellsSchema.parse({ a: 'x\u0000y', b: '吴𬭎\ud83d', c: '😀\r\n\t ' })).toEqual({
      a: 'xy',
      b: '吴𬭎\ufffd',
      c: '😀\r\n\t ',
    })
  })
  test('of hostile names touches nothing but its own object', () => {
    const parsed = answersSchema.parse(JSON.parse('{"__proto__":"x","constructor":"y"}'))
    expect(({} as Record<string, unknown>).x).toBeUndefined()
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype)
  })
  test('is never thrown at', () => {
    fc.assert(
      fc.property(fc.anything(), (whatever) => {
        answersSchema.safeParse(whatever)
        cellsSchema.safeParse(whatever)
        changesSchema.safeParse(whatever)
      }),
    )
  })
})

describe('changes', () => {
  test('say what a field was and what it is, where nothing may be either', () => {
    expect(changesSchema.parse([{ name: 'a' }, { name: 'b', was: '', now: ['x'] }])).toEqual([
      { name: 'a', was: undefined, now: undefined },
      { name: 'b', was: '', now: ['x'] },
    ])
  })
  test.each([
    ['without a name', [{ was: 'a' }]],
    ['of no known form', [{ name: 'a', now: 3 }]],
    ['more than any step has fields', Array.from({ length: 501 }, () => ({ name: 'a' }))],
  ])('%s are refused', (_, changes) => expect(changesSchema.safeParse(changes).success).toBe(false))
})

test('a text that is no JSON is nothing', () => {
  expect(jsonOf('{"a":1}')).toEqual({ a: 1 })
  expect(jsonOf('')).toBeUndefined()
  expect(jsonOf('{')).toBeUndefined()
})
