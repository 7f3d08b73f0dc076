import { describe, expect, test } from 'vitest'
import { completeContent } from '@/db/seed/fixture/application'
import { aForm, itsContent } from '@/tests/support/builders'
import { formByKey } from './definitions'
import { hiddenContent } from './hidden-content'
import { hiddenIn } from './personal'

describe('who fills in some steps', () => {
  const form = formByKey('gxyf@1')
  const content = completeContent()
  const hidden = hiddenIn(form, content)
  const readable = (except: string[]) => {
    const text = JSON.stringify(hiddenContent(form, content, except))
    return hidden.filter(({ value }) => text.includes(value)).map(({ place }) => place)
  }

  test('reads no number of anybody in the others', () => {
    expect(hidden.length).toBeGreaterThan(10)
    expect(readable([])).toEqual([])
  })
  test('reads their own steps as they were filled in', () => {
    const shown = hiddenContent(form, content, ['staff'])
    expect(shown.rows.staff).toEqual(content.rows.staff)
    expect(readable(['staff'])).toEqual(
      expect.arrayContaining(hidden.map(({ place }) => place).filter((place) => place.startsWith('staff.'))),
    )
  })
})

test('what is no number of anybody stays, and so do ticks, choices and rows without one', () => {
  const content = itsContent({
    mobile: '不是号码',
    known: true,
    tags: ['a', 'b'],
    partners: [{ name: '甲 13800000002', share: '1' }],
  })
  const shown = hiddenContent(aForm, content, [])
  expect(shown.answers.basics).toEqual({
    ...content.answers.basics,
    mobile: '****',
    partners: [{ name: '甲 138****0002', share: '1' }],
  })
  expect([shown.rows, shown.files]).toEqual([content.rows, content.files])
})
