import { describe, expect, test } from 'vitest'
import type { Answer } from './content'
import type { FieldSpec } from './spec'
import { grouped, word } from './word'

const options = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
]
const of = (kind: FieldSpec['kind'], over: object = {}) =>
  ({
    kind,
    name: 'x',
    label: '',
    max: 10,
    options,
    catalogue: 'industry',
    version: '2026-1',
    scale: 2,
    ...over,
  }) as unknown as FieldSpec

describe('an answer in words', () => {
  test.each<[FieldSpec, Answer | undefined, string]>([
    [of('text'), undefined, ''],
    [of('text'), '', ''],
    [of('text'), '<b>', '<b>'],
    [of('choice'), 'b', '乙'],
    [of('choice'), 'z', 'z'],
    [of('multi'), ['b', 'a'], '乙、甲'],
    [of('multi'), [], ''],
    [of('check'), true, '是'],
    [of('check'), false, '否'],
    [of('consent'), true, '已阅读并承诺（文本版本 2026-1）'],
    [of('consent'), false, ''],
    [of('date'), '2026-01-05', '2026年1月5日'],
    [of('date'), '去年', '去年'],
    [of('month'), '1985-06', '1985年6月'],
    [of('month'), '不详', '不详'],
    [of('money'), '1234567.8', '1,234,567.8 万元'],
    [of('money'), '-1234', '-1,234 万元'],
    [of('integer', { unit: '人' }), '12345', '12,345 人'],
    [of('integer'), '2021', '2021'],
    [of('decimal', { unit: '%' }), '66.67', '66.67 %'],
    [of('decimal'), '1234.5', '1,234.5'],
    [of('cascade'), 'C2822', '制造业 / 化学纤维制造业 / 合成纤维制造 / 涤纶纤维制造（C2822）'],
    [of('cascade'), '9999', '9999（待核）'],
    [of('cascade', { catalogue: 'title' }), '3-01', '工程师'],
  ])('%j', (field, answer, expected) => expect(word(field, answer)).toBe(expected))
})

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['-1000', '-1,000'],
  ['1234567.1234567', '1,234,567.1234567'],
])('%s is written %s', (text, expected) => expect(grouped(text)).toBe(expected))
