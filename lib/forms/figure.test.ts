import Big from 'big.js'
import { describe, expect, test } from 'vitest'
import type { Content } from './content'
import { type Figure, figureOf, figureText } from './figure'

const content: Content = {
  answers: { money: { spent: '0.1', earned: ' 1,000 ', words: '约五百', zero: '0' } },
  rows: {
    items: [
      { id: '1', cells: { cost: '0.1', kind: 'a' } },
      { id: '2', cells: { cost: '0.2', kind: 'b' } },
      { id: '3', cells: { cost: '零', kind: 'b' } },
    ],
  },
  files: {},
  facts: {},
}
const b = { field: 'kind', is: 'b' } as const
const value = (figure: Figure) => figureOf(figure, content, 'money')?.toString() ?? null

describe('a figure', () => {
  test.each<[string, Figure, string | null]>([
    ['counts rows', { count: 'items' }, '3'],
    ['counts those that meet a condition', { count: 'items', where: b }, '2'],
    ['counts none in a list that is not there', { count: 'nowhere' }, '0'],
    ['sums exactly, where JavaScript would say 0.30000000000000004', { sum: 'items', of: 'cost' }, '0.3'],
    [
      'sums what meets a condition, and takes what is no number for nothing',
      { sum: 'items', of: 'cost', where: b },
      '0.2',
    ],
    ['reads an answer as it is written', { answer: 'earned' }, '1000'],
    ['is nothing for an answer that is no number', { answer: 'words' }, null],
    ['is nothing for an answer that is not there', { answer: 'nowhere' }, null],
    ['adds', { plus: [{ answer: 'spent' }, { sum: 'items', of: 'cost' }] }, '0.4'],
    ['adds to nothing where a part is nothing', { plus: [{ answer: 'spent' }, { answer: 'words' }] }, null],
    ['is a share in percent', { ratio: [{ count: 'items', where: b }, { answer: 'earned' }] }, '0.2'],
    ['is no share of zero', { ratio: [{ count: 'items' }, { answer: 'zero' }] }, null],
    ['is no share of nothing', { ratio: [{ count: 'items' }, { answer: 'words' }] }, null],
  ])('%s', (_, figure, expected) => expect(value(figure)).toBe(expected))
})

describe('a figure on paper', () => {
  test.each([
    ['66.665', 2, '66.67'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['3', 2, '3.00'],
    ['2.5', 0, '3'],
  ])('%s to %i places is %s', (number, scale, expected) => {
    expect(figureText(new Big(number), scale)).toBe(expected)
  })
  test('that is none is a dash', () => expect(figureText(null, 2)).toBe('—'))
})
