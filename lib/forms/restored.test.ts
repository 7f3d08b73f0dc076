import { describe, expect, test } from 'vitest'
import { aForm, itsContent } from '@/tests/support/builders'
import { stepOf } from './fields'
import { restoredAnswers, restoredList } from './restored'
import type { FormSpec, FormStep, StepSpec } from './spec'

const form: FormSpec = aForm
const basics = stepOf(form, 'basics') as FormStep
const people = stepOf(form, 'people')!
const rows = () => itsContent().rows.people!

/** The step as a definition without that field had it. */
const without = (step: FormStep, name: string): StepSpec => ({
  ...step,
  groups: step.groups.map((group) => ({
    ...group,
    fields: group.fields.filter((field) => field.name !== name),
  })),
})

describe('answers that are put back', () => {
  test('are those of then, also where nothing was answered then', () => {
    const now = { mode: 'joint', budget: '200', intro: '后来写的' }
    const then = { step: basics, content: { mode: 'alone', budget: '100' } }
    expect(restoredAnswers(basics, then, now)).toMatchObject({ mode: 'alone', budget: '100' })
    expect(restoredAnswers(basics, then, now).intro).toBeUndefined()
  })
  test('keep what the definition of then did not ask, and bring nothing that today’s does not ask', () => {
    const then = { step: without(basics, 'intro'), content: { mode: 'alone', old: '旧字段' } }
    const back = restoredAnswers(basics, then, { mode: 'joint', intro: '新字段' })
    expect(back).toMatchObject({ mode: 'alone', intro: '新字段' })
    expect(back.old).toBeUndefined()
    expect(
      restoredAnswers(basics, { step: undefined, content: { mode: 'alone' } }, { mode: 'joint' }),
    ).toEqual({ mode: 'joint' })
  })
})

describe('a list that is put back', () => {
  test('writes only rows that differ, takes away later ones, and has the order of then', () => {
    const [first, second] = rows()
    const changed = { ...first!, cells: { ...first!.cells, age: '31' } }
    const later = { id: 'p3', cells: { name: '王五' } }
    const then = { step: people, content: [first!, second!] }
    const list = restoredList(people, then, [later, second!, changed])
    expect(list.put.map(({ id, cells }) => [id, cells.age])).toEqual([['p1', '30']])
    expect(list).toMatchObject({ gone: ['p3'], order: ['p1', 'p2'], isSame: false })
  })
  test('brings back a row that is gone', () => {
    const list = restoredList(people, { step: people, content: rows() }, rows().slice(1))
    expect(list.put).toMatchObject([{ id: 'p1', cells: { name: '张三', age: '30' } }])
  })
  test('that is the same already has nothing to write; another order alone is something', () => {
    const then = { step: people, content: rows() }
    expect(restoredList(people, then, rows())).toMatchObject({ put: [], gone: [], isSame: true })
    expect(restoredList(people, then, rows().reverse())).toMatchObject({ put: [], gone: [], isSame: false })
  })
})
