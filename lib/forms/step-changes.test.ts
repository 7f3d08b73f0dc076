import { describe, expect, test } from 'vitest'
import { aForm, itsContent } from '@/tests/support/builders'
import type { Content } from './content'
import { stepOf } from './fields'
import type { FormSpec } from './spec'
import { stepChanges } from './step-changes'

const form: FormSpec = aForm
const between = (key: string, was: Content, now: Content) => {
  const step = stepOf(form, key)!
  return stepChanges({ form, step, content: was }, { form, step, content: now })
}
const people = (change: (rows: Content['rows']['people']) => Content['rows']['people']): Content => {
  const content = itsContent()
  return { ...content, rows: { people: change(content.rows.people!) } }
}

describe('two times of a step', () => {
  test('that say the same have no change', () => {
    expect(between('basics', itsContent(), itsContent())).toEqual([])
    expect(between('people', itsContent(), itsContent())).toEqual([])
  })
  test('tell what this step says otherwise, and nothing of the others', () => {
    const now = itsContent({ mode: 'joint' })
    now.answers.cover = { title: '改名' }
    const names = between('basics', itsContent(), now).map((change) => change.kind === 'line' && change.name)
    expect(names).toContain('mode')
    expect(names).not.toContain('title')
  })
  test('tell a change in the hidden part of a number, without a digit of it', () => {
    const [change] = between(
      'basics',
      itsContent({ mobile: '13800000002' }),
      itsContent({ mobile: '13811110002' }),
    )
    expect(change).toMatchObject({ kind: 'line', name: 'mobile' })
    if (change?.kind !== 'line') throw new Error('no line')
    expect(change.was).toBe(change.now)
    expect(JSON.stringify(change)).not.toMatch(/0000|1111/)
  })
  test('hide a number that somebody wrote into another field, the title of a row included', () => {
    const now = people((rows) => [...rows!, { id: 'p3', cells: { name: '王五 13812345678' } }])
    const text = JSON.stringify(between('people', itsContent(), now))
    expect(text).toContain('王五 138')
    expect(text).not.toContain('13812345678')
  })
  test('name a row by its title and tell an order of their own', () => {
    const now = people((rows) => [{ ...rows![1]!, cells: { ...rows![1]!.cells, age: '42' } }, rows![0]!])
    expect(between('people', itsContent(), now)).toMatchObject([
      { kind: 'row', title: '李四', how: 'changed', cells: [{ label: '年龄', was: '41 岁', now: '42 岁' }] },
      { kind: 'order', label: '人员' },
    ])
  })
})
