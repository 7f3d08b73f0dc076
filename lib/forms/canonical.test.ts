import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aForm, itsContent } from '@/tests/support/builders'
import { canonical, canonicalContent, formatOf } from './canonical'
import { fieldsOf, stepOf } from './fields'
import type { FieldSpec, TextField } from './spec'

const nothing = { answer: () => undefined, rowCount: () => 0, column: () => null }
const fields = fieldsOf(stepOf(aForm, 'basics')!)
const field = (name: string) => fields.find((one) => one.name === name)!
const plain = JSON.stringify

describe('the one written form', () => {
  test.each([
    ['mobile', ' 138 0000 0002 ', '13800000002'],
    ['budget', '１,２３４.50 ', '1234.50'],
    ['intro', '  两行\n文字 ', '两行\n文字'],
    ['mode', ' joint ', 'joint'],
    ['country', '\u3000德国 ', '德国'],
  ])('of %s %j is %j', (name, typed, expected) => {
    expect(canonical(field(name), typed, nothing)).toBe(expected)
  })
  test.each(['', '   ', undefined, [], false] as const)('of %j is nothing', (typed) => {
    expect(canonical(field('intro'), typed as string, nothing)).toBeUndefined()
  })
  test('of a table leaves out its empty rows and writes the others', () => {
    const rows = [{ name: ' 某大学 ', share: '１.5' }, { name: ' ', share: '' }, {}]
    expect(canonical(field('partners'), rows, nothing)).toEqual([{ name: '某大学', share: '1.5' }])
    expect(canonical(field('partners'), [{}, { name: '' }], nothing)).toBeUndefined()
  })
  test('of a text follows the format that another answer chooses, else its own', () => {
    const number: TextField = {
      kind: 'text',
      name: 'idNo',
      label: '号码',
      max: 40,
      format: 'mobile',
      formatBy: { field: 'idType', formats: { residentId: 'idNumber' } },
    }
    const chosen = (idType?: string) => ({ answer: () => idType, rowCount: () => 0, column: () => null })
    expect(formatOf(number, chosen('residentId'))).toBe('idNumber')
    expect(formatOf(number, chosen('passport'))).toBe('mobile')
    expect(formatOf(number, chosen())).toBe('mobile')
    expect(canonical(number, '33040019850615001x', chosen('residentId'))).toBe('33040019850615001X')
  })
  test('of what is in it already is the same, whatever it was', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(' １,2 ', '2026/1/2', '二〇二六', '138-0000-0002'),
    )
    const kinds: FieldSpec[] = [
      ...['mobile', 'budget', 'intro', 'mode', 'country'].map(field),
      { kind: 'date', name: 'd', label: '' },
      { kind: 'month', name: 'm', label: '' },
      { kind: 'cascade', name: 'c', label: '', catalogue: 'industry', depth: 4 },
    ]
    fc.assert(
      fc.property(fc.constantFrom(...kinds), typed, (one, text) => {
        const once = canonical(one, text, nothing)
        expect(canonical(one, once, nothing)).toEqual(once)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a whole content', () => {
  test('is written so in every step and row, without answers that no field asks for', () => {
    const content = itsContent({ mobile: '138 0000 0002', stray: '1' })
    content.rows.people![0]!.cells = { name: ' 张三 ', age: '３０', stray: '1' }
    const written = canonicalContent(aForm, content)
    expect(written.answers.basics!.mobile).toBe('13800000002')
    expect(written.answers.basics).not.toHaveProperty('stray')
    expect(written.rows.people![0]).toEqual({
      id: 'p1',
      cells: { name: '张三', age: '30', guest: undefined, employer: undefined },
    })
    expect(written.files).toBe(content.files)
  })
  test('written twice is the same, and the draft is left as it was', () => {
    const content = itsContent({ mobile: '138 0000 0002', partners: [{}, { name: ' a ' }] })
    const before = plain(content)
    const once = canonicalContent(aForm, content)
    expect(plain(canonicalContent(aForm, once))).toBe(plain(once))
    expect(plain(content)).toBe(before)
  })
})
