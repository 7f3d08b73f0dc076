import { describe, expect, test } from 'vitest'
import { aForm, itsContent } from '@/tests/support/builders'
import type { Content } from './content'
import { sheetChanges } from './sheet-changes'
import { sheetOf } from './sheet-of'

const between = (was: Content, now: Content) => sheetChanges(sheetOf(aForm, was), sheetOf(aForm, now))

describe('two copies of a form', () => {
  test('that say the same have no change', () => expect(between(itsContent(), itsContent())).toEqual([]))

  test('tell a changed answer in words, with what was there', () => {
    expect(between(itsContent(), itsContent({ mode: 'joint', abroad: 'no' }))).toMatchObject([
      { step: 'basics', name: 'mode', label: '方式', was: '独立', now: '联合' },
      { name: 'abroad', was: '', now: '否' },
    ])
  })

  test('tell a changed file', () => {
    const now = itsContent()
    now.files.files = [{ ...now.files.files![0]!, name: '新证明.pdf' }]
    expect(between(itsContent(), now)).toMatchObject([
      { kind: 'line', name: 'P1', was: '证明.pdf', now: '新证明.pdf' },
    ])
  })

  test('tell rows one by one: added, taken away, and changed by the column', () => {
    const now = itsContent()
    const [first] = now.rows.people!
    now.rows.people = [
      { id: 'p3', cells: { name: '王五', guest: 'no', age: '52' } },
      { ...first!, cells: { ...first!.cells, age: '31' } },
    ]
    const inList = between(itsContent(), now).filter(({ step }) => step === 'people')
    expect(inList).toEqual([
      {
        kind: 'row',
        step: 'people',
        label: '人员',
        row: 'p3',
        title: '王五',
        how: 'added',
        cells: [
          { label: '姓名', was: '', now: '王五' },
          { label: '年龄', was: '', now: '52 岁' },
        ],
      },
      {
        kind: 'row',
        step: 'people',
        label: '人员',
        row: 'p1',
        title: '张三',
        how: 'changed',
        cells: [{ label: '年龄', was: '30 岁', now: '31 岁' }],
      },
      {
        kind: 'row',
        step: 'people',
        label: '人员',
        row: 'p2',
        title: '李四',
        how: 'removed',
        cells: [
          { label: '姓名', was: '李四 某大学', now: '' },
          { label: '年龄', was: '41 岁', now: '' },
        ],
      },
    ])
  })

  test('tell that rows were put in another order, and not that one was added before them', () => {
    const now = itsContent()
    now.rows.people!.reverse()
    expect(between(itsContent(), now)).toEqual([{ kind: 'order', step: 'people', label: '人员' }])
    now.rows.people = [{ id: 'p3', cells: { name: '王五' } }, ...itsContent().rows.people!]
    const inList = between(itsContent(), now).filter(({ step }) => step === 'people')
    expect(inList.map(({ kind }) => kind)).toEqual(['row'])
  })

  test('hide the middle of personal numbers', () => {
    const changes = between(itsContent(), itsContent({ mobile: '13800000099' }))
    expect(JSON.stringify(changes)).not.toContain('13800000099')
  })
})
