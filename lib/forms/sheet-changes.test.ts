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

  test('tell a changed row and a changed file', () => {
    const now = itsContent()
    now.rows.people = now.rows.people!.slice(0, 1)
    now.files.files = [{ ...now.files.files![0]!, name: '新证明.pdf' }]
    const changes = between(itsContent(), now)
    expect(changes.find(({ step, name }) => step === 'people' && name === '')).toMatchObject({
      was: expect.stringContaining('李四'),
      now: expect.not.stringContaining('李四'),
    })
    expect(changes.find(({ name }) => name === 'P1')).toMatchObject({ was: '证明.pdf', now: '新证明.pdf' })
  })

  test('hide the middle of personal numbers', () => {
    const changes = between(itsContent(), itsContent({ mobile: '13800000099' }))
    expect(JSON.stringify(changes)).not.toContain('13800000099')
  })
})
