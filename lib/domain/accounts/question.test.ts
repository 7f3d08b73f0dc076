import { expect, test } from 'vitest'
import { numberIn, questionOf } from './question'

test('a question in words has the answer that its words have', () => {
  expect(questionOf(7, 5)).toEqual({ text: '七加五等于多少？', answer: 12 })
})

test.each([
  ['12', 12],
  [' １２ ', 12],
  ['十二', 12],
  ['一十二', 12],
  ['十', 10],
  ['七', 7],
  ['', null],
  ['twelve', null],
  ['1e1', null],
  ['99999', null],
])('%j is understood as %s', (typed, number) => expect(numberIn(typed)).toBe(number))
