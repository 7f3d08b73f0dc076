import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkField } from './check-field'
import type { Answer } from './content'
import type { FieldSpec } from './spec'

const TODAY = '2026-11-24'
const found = (field: FieldSpec, answer: Answer, others: Record<string, Answer> = {}) =>
  checkField(
    field,
    {
      answer: (path) => (path === field.name ? answer : others[path]),
      rowCount: () => 0,
      column: () => null,
    },
    TODAY,
  )
const codes = (field: FieldSpec, answer: Answer, others?: Record<string, Answer>) =>
  found(field, answer, others).map(({ code }) => code)

const money: FieldSpec = { kind: 'money', name: 'amount', label: '金额' }
const profit: FieldSpec = { ...money, signed: true }
const share: FieldSpec = { kind: 'decimal', name: 'share', label: '占比', scale: 2, min: 0, max: 100 }
const persons: FieldSpec = { kind: 'integer', name: 'persons', label: '人数' }
const day: FieldSpec = { kind: 'date', name: 'day', label: '日期', notFuture: true }

describe('一个日期和在它之前的', () => {
  const end: FieldSpec = { kind: 'date', name: 'end', label: '止', notBeforeField: 'start' }
  test.each([
    ['2025-03-01', '2025-03-01', []],
    ['2025-02-28', '2025-03-01', ['before_other']],
    ['2025-02-28', '2025年3月1日', ['before_other']],
    ['2025-02-28', '', []],
    ['2025-02-28', '三月', []],
    ['2025-02-30', '2025-03-01', ['not_a_date']],
  ])('%s does not come before %s', (last, first, expected) =>
    expect(codes(end, last, { start: first })).toEqual(expected),
  )
})

describe('金额', () => {
  test.each(['0', '0.5', '1234.5678', '999999999.9999', '1,234.50', '１２３４.５', ' 12 '])(
    'takes %s',
    (typed) => expect(codes(money, typed)).toEqual([]),
  )
  test.each([
    ['01.2', 'leading_zero'],
    ['1e3', 'not_a_number'],
    ['1234.56789', 'too_many_decimals'],
    ['-5', 'negative'],
    ['1000000000', 'too_large'],
    ['12,34', 'bad_grouping'],
    ['52万元', 'unit_in_number'],
    ['约五百', 'not_a_number'],
  ])('refuses %s', (typed, code) => expect(codes(money, typed)).toEqual([code]))

  test('of a loss may be below zero, to the same size', () => {
    expect(codes(profit, '-5')).toEqual([])
    expect(codes(profit, '-999999999.9999')).toEqual([])
    expect(codes(profit, '-1000000000')).toEqual(['too_small'])
  })

  test('is compared exactly, not as a float', () => {
    const part: FieldSpec = { ...money, name: 'part', atMost: 'whole' }
    expect(codes(part, '900719925.4741', { whole: '900719925.4741' })).toEqual([])
    expect(codes(part, '900719925.4741', { whole: '900719925.4740' })).toEqual(['above'])
  })

  test('of at most nine digits and four decimals is always taken', () => {
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.nat(9999),
        fc.integer({ min: 0, max: 4 }),
        (whole, part, digits) => {
          const decimals = digits === 0 ? '' : `.${String(part).padStart(4, '0').slice(0, digits)}`
          expect(codes(money, `${whole}${decimals}`)).toEqual([])
          expect(codes(money, `${whole.toLocaleString('en-US')}${decimals}`)).toEqual([])
        },
      ),
    )
  })
})

describe('比例', () => {
  test.each(['0', '3.05', '100.00', '100'])('takes %s', (typed) => expect(codes(share, typed)).toEqual([]))
  test.each([
    ['100.01', 'too_large'],
    ['3.123', 'too_many_decimals'],
    ['-1', 'negative'],
    ['3%', 'unit_in_number'],
  ])('refuses %s', (typed, code) => expect(codes(share, typed)).toEqual([code]))
})

test('人数 are whole', () => {
  expect(codes(persons, '46')).toEqual([])
  expect(codes(persons, '46.5')).toEqual(['not_whole'])
})

describe('日期', () => {
  test.each(['2026-01-15', '20260115', '2026年1月15日', '2024-02-29', '1949-10-01', TODAY])(
    'takes %s',
    (typed) => expect(codes(day, typed)).toEqual([]),
  )
  test.each([
    ['2026-02-29', 'not_a_date'],
    ['去年', 'not_a_date'],
    ['1949-09-30', 'too_early'],
    ['2026-11-25', 'in_future'],
  ])('refuses %s', (typed, code) => expect(codes(day, typed)).toEqual([code]))
})

test('whatever is typed, a check answers and does not throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(money, profit, share, persons, day), (typed, field) => {
      expect(Array.isArray(found(field, typed))).toBe(true)
    }),
  )
})

describe('a text that names rows of another list', () => {
  const leader: FieldSpec = {
    kind: 'text',
    name: 'leader',
    label: '负责人',
    max: 60,
    among: { list: 'staff', column: 'name', called: '人员清单' },
  }
  const members: FieldSpec = { ...leader, among: { ...leader.among!, many: true } }
  const of = (field: FieldSpec, answer: string, names: string[] | null) =>
    checkField(field, { answer: () => answer, rowCount: () => 0, column: () => names }, TODAY)

  test('takes a name of the list, and says which one is not there', () => {
    expect(of(leader, ' 姚婷 ', ['姚婷', '沈越'])).toEqual([])
    expect(of(leader, '姚婷、沈越', ['姚婷', '沈越'])).toMatchObject([
      { code: 'not_in_list', params: { text: '姚婷、沈越', list: '人员清单' } },
    ])
    expect(of(members, '姚婷、沈越；', ['姚婷', '沈越'])).toEqual([])
    expect(of(members, '姚婷,朱立', ['姚婷', '沈越'])).toMatchObject([{ params: { text: '朱立' } }])
  })

  test('says nothing where the list is not at hand', () => expect(of(leader, '谁', null)).toEqual([]))
})
