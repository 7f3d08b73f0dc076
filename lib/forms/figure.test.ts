import Big from 'big.js'
import { describe, expect, test } from 'vitest'
import { type Content, emptyContent } from './content'
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

describe('a figure of a row', () => {
  const content = {
    ...emptyContent(),
    rows: {
      things: [
        { id: 'a', cells: { qty: '3', price: '0.1', share: '50' } },
        { id: 'b', cells: { qty: '2', price: '1,000.05', share: '' } },
      ],
    },
  }
  const value = { times: [{ answer: 'qty' }, { answer: 'price' }] }

  test('multiplies its cells exactly, and is none where one is missing', () => {
    expect(figureOf(value, content, 'things', content.rows.things[0]!.cells)?.toString()).toBe('0.3')
    const third = { times: [...value.times, { answer: 'share' }] }
    expect(figureOf(third, content, 'things', content.rows.things[1]!.cells)).toBeNull()
  })

  test('is summed over the list, a row without it counting nothing', () => {
    expect(figureOf({ sum: 'things', of: value }, content, 'elsewhere')?.toString()).toBe('2000.4')
    const shared = { times: [...value.times, { answer: 'share' }, { constant: '0.01' }] }
    expect(figureOf({ sum: 'things', of: shared }, content, 'elsewhere')?.toString()).toBe('0.15')
  })

  test('divides, and grows only from something', () => {
    const of = (text: string) => ({ constant: text })
    expect(figureOf({ quotient: [of('1'), of('4')] }, content, 'x')?.toString()).toBe('0.25')
    expect(figureOf({ quotient: [of('1'), of('0')] }, content, 'x')).toBeNull()
    expect(figureOf({ growth: [of('3'), of('2')] }, content, 'x')?.toString()).toBe('50')
    expect(figureOf({ growth: [of('3'), of('-2')] }, content, 'x')).toBeNull()
  })
})
