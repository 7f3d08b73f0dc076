import { describe, expect, test } from 'vitest'
import { aForm, itsContent } from '@/tests/support/builders'
import { placeParts, placesOf } from './places'

const values = (content = itsContent()) =>
  placesOf(aForm, content).map(({ label, options }) => [label, options.map(({ value }) => value)] as const)

describe('the places that a reason can be about', () => {
  test('are each asked step, and in it each field, row or slot', () => {
    expect(values()).toEqual([
      ['封面', ['cover', 'cover.title', 'cover.owner', 'cover.phone']],
      [
        '基本情况',
        [
          'basics',
          ...['mode', 'mobile', 'budget', 'intro', 'known', 'tags', 'perHead'].map((n) => `basics.${n}`),
        ],
      ],
      ['人员', ['people', 'people@p1', 'people@p2']],
      ['附件', ['files', 'files.P1']],
    ])
  })
  test('name a row by its number and its title', () => {
    const labels = placesOf(aForm, itsContent())[2]!.options.map(({ label }) => label)
    expect(labels).toEqual(['人员（整个部分）', '第 1 行 张三', '第 2 行 李四'])
  })
  test('come apart again into what they were made of', () => {
    expect(placeParts('cover')).toEqual({ step: 'cover' })
    expect(placeParts('basics.mobile')).toEqual({ step: 'basics', field: 'mobile' })
    expect(placeParts('people@p1')).toEqual({ step: 'people', row: 'p1' })
    expect(placeParts('finance.revenue.y3')).toEqual({ step: 'finance', field: 'revenue.y3' })
    expect(placeParts('')).toEqual({ step: '' })
  })
})
