import { describe, expect, test } from 'vitest'
import { aForm } from '@/tests/support/builders'
import { stepOf } from './fields'
import { keptRow, keptStep } from './kept'
import type { FormStep, ListStep } from './spec'

const basics = stepOf(aForm, 'basics') as FormStep
const people = stepOf(aForm, 'people') as ListStep

describe('a step that was posted after its session had ended', () => {
  const posted = {
    _step: ['basics'],
    _was: ['{"mobile":"1","budget":""}'],
    mobile: ['138'],
    budget: ['5'],
    intro: ['x'],
  }
  test('comes back with what was typed into the fields that the page had shown', () => {
    expect(keptStep(basics, posted)).toEqual({
      typed: { mobile: '138', budget: '5' },
      was: { mobile: '1', budget: '' },
    })
  })
  test.each([
    ['belongs to another step', { ...posted, _step: ['cover'] }],
    ['does not say which step', { mobile: ['138'] }],
    ['does not say what was there', { ...posted, _was: [] }],
    ['says what was there in no known form', { ...posted, _was: ['[1]'] }],
    ['says it in no JSON at all', { ...posted, _was: ['{'] }],
  ])('is left alone where it %s', (_, given) => expect(keptStep(basics, given)).toBeNull())
})

describe('a row that was posted after its session had ended', () => {
  const posted = { _step: ['people'], _row: ['r1'], _was: ['{"name":"张三","age":"30"}'], name: ['张四'] }
  test('comes back over what it was, with its own id', () => {
    expect(keptRow(people, posted)).toEqual({
      id: 'r1',
      cells: { name: '张四', age: '30' },
      was: { name: '张三', age: '30' },
    })
  })
  test.each([
    ['another list', { ...posted, _step: ['others'] }],
    ['no row', { ...posted, _row: [''] }],
    ['nothing readable', { ...posted, _was: ['x'] }],
  ])('is left alone where it names %s', (_, given) => expect(keptRow(people, given)).toBeNull())
})
