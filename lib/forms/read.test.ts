import { describe, expect, test } from 'vitest'
import { aForm } from '@/tests/support/builders'
import { fieldsOf, stepOf } from './fields'
import { type Posted, readFields } from './read'

const fields = fieldsOf(stepOf(aForm, 'basics')!)
const field = (name: string) => fields.filter((one) => one.name === name)
const read = (name: string, posted: Posted) => readFields(field(name), posted)[name]

describe('a posted form', () => {
  test('is kept letter by letter, blanks and all', () => {
    expect(read('mobile', { mobile: [' 138 0000 ０００２\r\n'] })).toBe(' 138 0000 ０００２\r\n')
    expect(read('budget', { budget: ['约五百'] })).toBe('约五百')
    expect(read('mode', { mode: ['nonsense'] })).toBe('nonsense')
  })
  test('answers nothing for what it does not hold', () => {
    expect(read('mobile', {})).toBeUndefined()
    expect(read('mobile', { mobile: [''] })).toBe('')
  })
  test('of two fields of one name takes the one that says something', () => {
    expect(read('mode', { mode: ['', 'joint'] })).toBe('joint')
    expect(read('mode', { mode: ['alone', 'joint'] })).toBe('alone')
  })
  test('tells a tick from none', () => {
    expect(read('known', { known: ['yes'] })).toBe(true)
    expect(read('known', {})).toBe(false)
    expect(read('known', { known: ['on'] })).toBe(false)
  })
  test('takes all ticks of several', () => {
    expect(read('tags', { tags: ['', 'a', 'b'] })).toEqual(['a', 'b'])
    expect(read('tags', {})).toEqual([])
  })
  test('takes nothing for what is only shown', () => {
    expect(read('perHead', { perHead: ['99'] })).toBeUndefined()
  })
})

describe('the rows of a table', () => {
  test('are read by their count, gaps included', () => {
    expect(
      read('partners', { 'partners.count': ['2'], 'partners.0.name': ['某大学'], 'partners.1.share': ['5'] }),
    ).toEqual([
      { name: '某大学', share: undefined },
      { name: undefined, share: '5' },
    ])
    expect(read('partners', { 'partners.0.name': ['某大学'] })).toEqual([])
  })
  test.each(['-1', 'x', '', 'Infinity', '1e9', '999999999'])(
    'of a count of %s are not more than one too many',
    (count) => {
      const rows = read('partners', { 'partners.count': [count] })
      expect(Array.isArray(rows) && rows.length).toBeLessThanOrEqual(3)
    },
  )
})
