import { describe, expect, test } from 'vitest'
import { aForm, itsContent } from '@/tests/support/builders'
import type { Answer } from './content'
import {
  answerOf,
  askedFields,
  askedSlots,
  askedSteps,
  fieldsOf,
  isEmpty,
  lookupFrom,
  saysSomething,
  stepOf,
} from './fields'
import type { FieldSpec } from './spec'

const keys = (content = itsContent()) => askedSteps(aForm, content).map(({ key }) => key)
const names = (over: Parameters<typeof itsContent>[0]) => {
  const content = itsContent(over)
  const step = stepOf(aForm, 'basics')!
  return askedFields(fieldsOf(step), lookupFrom(content, 'basics')).map(({ name }) => name)
}

describe('what is asked', () => {
  test('a step only where its condition holds, in the order of the form', () => {
    expect(keys()).toEqual(['cover', 'basics', 'people', 'files'])
    expect(keys(itsContent({ country: '德国' }))).toEqual(['cover', 'basics', 'people', 'files', 'abroad'])
  })
  test('a field only where its condition holds', () => {
    expect(names({ mode: 'alone' })).not.toEqual(expect.arrayContaining(['abroad']))
    expect(names({ mode: 'joint' })).toEqual(expect.arrayContaining(['abroad', 'partners']))
    expect(names({ mode: 'joint', abroad: 'yes' })).toContain('country')
  })
  test('a slot by the answer of another step', () => {
    const files = stepOf(aForm, 'files')!
    const codes = (mode: string) =>
      files.kind === 'attachments' ? askedSlots(files, itsContent({ mode })).map(({ code }) => code) : []
    expect(codes('alone')).toEqual(['P1'])
    expect(codes('joint')).toEqual(['P1', 'P2'])
  })
  test('a step that the form does not have is none', () => expect(stepOf(aForm, 'nonsense')).toBeUndefined())
})

describe('a name', () => {
  const content = itsContent()
  test('alone is of the same step, with a step before it of that one', () => {
    expect(lookupFrom(content, 'basics').answer('mode')).toBe('alone')
    expect(lookupFrom(content, 'cover').answer('mode')).toBeUndefined()
    expect(lookupFrom(content, 'cover').answer('basics.mode')).toBe('alone')
    expect(lookupFrom(content, 'cover').answer('nonsense.mode')).toBeUndefined()
  })
  test('in a row is of that row', () => {
    const look = lookupFrom(content, 'people', content.rows.people![1]!.cells)
    expect(look.answer('employer')).toBe('某大学')
    expect(look.answer('basics.mode')).toBe('alone')
    expect(look.rowCount('people')).toBe(2)
  })
})

describe('nothing', () => {
  test.each<[Answer | undefined, boolean]>([
    [undefined, true],
    ['', true],
    [' \u3000\n', true],
    [false, true],
    [[], true],
    ['0', false],
    [true, false],
    [['a'], false],
    [[{}], false],
  ])('%j: %s', (answer, expected) => expect(isEmpty(answer)).toBe(expected))
  test('is what a row of blanks says', () => {
    expect(saysSomething({ name: ' ', guest: false, tags: [] })).toBe(false)
    expect(saysSomething({ name: ' ', age: '0' })).toBe(true)
    expect(saysSomething({})).toBe(false)
  })
})

describe('an answer read off an identity number', () => {
  const gender: FieldSpec = {
    kind: 'choice',
    name: 'gender',
    label: '性别',
    options: [
      { value: 'male', label: '男' },
      { value: 'female', label: '女' },
    ],
    derived: { from: 'idNo', by: 'gender', when: { field: 'idType', is: 'residentId' } },
  }
  const birth: FieldSpec = {
    kind: 'month',
    name: 'birth',
    label: '出生年月',
    derived: { from: 'idNo', by: 'birthMonth', when: { field: 'idType', is: 'residentId' } },
  }
  const read = (field: FieldSpec, answers: Record<string, Answer>) =>
    answerOf(field, { answer: (path) => answers[path], rowCount: () => 0, column: () => null })
  test('goes before what was typed', () => {
    const answers = { idType: 'residentId', idNo: '33040019850615001x', gender: 'female', birth: '1999-01' }
    expect([read(gender, answers), read(birth, answers)]).toEqual(['male', '1985-06'])
  })
  test('leaves what was typed where there is no such number', () => {
    const typed = { gender: 'female', birth: '1999-01' }
    expect(read(gender, { ...typed, idType: 'passport', idNo: '330400198506150011' })).toBe('female')
    expect(read(birth, { ...typed, idType: 'residentId', idNo: '3304001985' })).toBe('1999-01')
  })
})
