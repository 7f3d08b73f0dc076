import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Chance, chanceOf } from '@/db/seed/synthetic/chance'
import { anyContent } from '@/tests/support/any-content'
import type { Answer, Answers } from './content'
import { gxyf2 } from './definitions/gxyf-2'
import { type Change, changesBetween, merge, sameAnswer } from './merge'

const text = fc.string({ maxLength: 6 })
const cells = fc.dictionary(fc.constantFrom('name', 'share'), fc.oneof(text, fc.boolean()), {
  noNullPrototype: true,
})
const answer: fc.Arbitrary<Answer | undefined> = fc.oneof(
  fc.constantFrom('', ' ', 'a', 'b', undefined),
  text,
  fc.boolean(),
  fc.array(text, { maxLength: 3 }),
  fc.array(cells, { maxLength: 3 }) as fc.Arbitrary<Answer>,
)
const NAMES = ['a', 'b', 'c', 'd', 'e'] as const
const answers = (names: readonly string[] = NAMES): fc.Arbitrary<Answers> =>
  fc.dictionary(fc.constantFrom(...names), answer, { noNullPrototype: true })
const reread = (one: Answers): Answers => JSON.parse(JSON.stringify(one))
const same = (a: Answers, b: Answers) => changesBetween(a, b).length === 0
const edits = (was: Answers, now: Answers) => changesBetween(was, { ...was, ...now })

describe('what one person changed', () => {
  test('turns what it was into what it is now, whatever that is', () => {
    fc.assert(
      fc.property(answers(), answers(), (was, now) => {
        const { answers: got, conflicts } = merge(was, changesBetween(was, now))
        expect(conflicts).toEqual([])
        expect(same(got, now)).toBe(true)
      }),
    )
  })
  test('arriving twice is as if it arrived once', () => {
    fc.assert(
      fc.property(answers(), answers(), answers(), (stored, was, now) => {
        const changes = changesBetween(was, now)
        const once = merge(stored, changes)
        const twice = merge(once.answers, changes)
        expect(twice.answers).toEqual(once.answers)
        expect(twice.conflicts).toEqual(once.conflicts)
      }),
    )
  })
  test('survives the way to the database and back', () => {
    fc.assert(
      fc.property(answers(), (one) => {
        expect(changesBetween(one, reread(one))).toEqual([])
      }),
    )
  })
  test('leaves every field alone that is not named', () => {
    fc.assert(
      fc.property(answers(), answers(['a', 'b']), (stored, now) => {
        const got = merge(stored, edits(stored, now)).answers
        for (const name of ['c', 'd', 'e']) expect(got[name]).toBe(stored[name])
      }),
    )
  })
})

describe('two people', () => {
  test('who change different fields lose nothing, whoever comes first', () => {
    fc.assert(
      fc.property(answers(), answers(['a', 'b']), answers(['c', 'd', 'e']), (was, one, two) => {
        const [first, second] = [edits(was, one), edits(was, two)]
        const there = merge(merge(was, first).answers, second)
        const back = merge(merge(was, second).answers, first)
        expect([there.conflicts, back.conflicts]).toEqual([[], []])
        expect(same(there.answers, back.answers)).toBe(true)
        expect(same(there.answers, { ...was, ...one, ...two })).toBe(true)
      }),
    )
  })
  test('who change the same field see it told, and the stored value stands', () => {
    fc.assert(
      fc.property(answers(), answers(), answers(), (was, one, two) => {
        const stored = merge(was, edits(was, one)).answers
        const { answers: got, conflicts } = merge(stored, edits(was, two))
        for (const { name, mine, theirs } of conflicts) {
          expect(got[name]).toBe(stored[name])
          expect(theirs).toBe(stored[name])
          expect(mine).toBe(two[name])
          expect(sameAnswer(mine, theirs)).toBe(false)
        }
      }),
    )
  })
  test('who bring a field to the same value have no conflict', () => {
    fc.assert(
      fc.property(answers(), answers(), (was, now) => {
        const stored = merge(was, edits(was, now)).answers
        expect(merge(stored, edits(was, now))).toEqual({ answers: stored, conflicts: [] })
      }),
    )
  })
  test('who both changed 电话 are shown both numbers, and the other fields of the second are kept', () => {
    const stored = { tel: '0573-1', mail: 'a@b.cn' }
    const changes: Change[] = [
      { name: 'tel', was: '0573-0', now: '0573-2' },
      { name: 'post', was: undefined, now: '314400' },
    ]
    expect(merge(stored, changes)).toEqual({
      answers: { ...stored, post: '314400' },
      conflicts: [{ name: 'tel', mine: '0573-2', theirs: '0573-1' }],
    })
  })
})

describe('an application', () => {
  const shuffled = <T>(list: readonly T[], chance: Chance): T[] =>
    list
      .map((one) => ({ one, at: chance.next() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one)

  test('is the same in the end, in whatever order its fields, steps and rows were saved', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, order) => {
        const { answers, rows } = anyContent(gxyf2, seed)
        const places: Record<string, Answers> = {
          ...answers,
          ...Object.fromEntries(
            Object.values(rows).flatMap((list) => list.map(({ id, cells }) => [id, cells])),
          ),
        }
        const saves = Object.entries(places).flatMap(([place, typed]) =>
          changesBetween({}, typed).map((change) => ({ place, change })),
        )
        const stored: Record<string, Answers> = {}
        for (const { place, change } of shuffled(saves, chanceOf(order))) {
          const { answers: got, conflicts } = merge(stored[place] ?? {}, [change])
          expect(conflicts).toEqual([])
          stored[place] = got
        }
        for (const [place, typed] of Object.entries(places))
          expect(same(stored[place] ?? {}, typed)).toBe(true)
      }),
    )
  })
})

describe('a field that was changed in steps, the earlier of which may have arrived', () => {
  const steps: Change[] = [
    { name: 'a', was: '原', now: '甲' },
    { name: 'a', was: '甲', now: '甲乙' },
    { name: 'a', was: '甲乙', now: '甲乙丙' },
  ]
  test.each(['原', '甲', '甲乙', '甲乙丙'])('is no conflict where %s arrived', (stored) => {
    expect(merge({ a: stored }, steps)).toEqual({ answers: { a: '甲乙丙' }, conflicts: [] })
  })
  test('is one conflict, of the last step, where someone else was there', () => {
    expect(merge({ a: '别人的' }, steps)).toEqual({
      answers: { a: '别人的' },
      conflicts: [{ name: 'a', mine: '甲乙丙', theirs: '别人的' }],
    })
  })
})

describe('the same answer', () => {
  test.each<[Answer | undefined, Answer | undefined, boolean]>([
    [undefined, '', true],
    [undefined, false, true],
    [undefined, [], true],
    ['', ' ', false],
    ['a', 'a', true],
    ['a', 'a ', false],
    [true, false, false],
    [['a', 'b'], ['a', 'b'], true],
    [['a', 'b'], ['b', 'a'], false],
    [[{ name: 'x', share: '1' }], [{ share: '1', name: 'x' }], true],
    [[{ name: 'x' }], [{ name: 'x', share: undefined }], true],
    [[{ name: 'x' }], [{ name: 'y' }], false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(sameAnswer(a, b)).toBe(expected)
    expect(sameAnswer(b, a)).toBe(expected)
  })
})
