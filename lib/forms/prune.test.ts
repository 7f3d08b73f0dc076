import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aForm, itsContent } from '@/tests/support/builders'
import type { Content } from './content'
import { askedFields, askedSteps, fieldsOf, lookupFrom } from './fields'
import { prune } from './prune'

const long = (over: Content['answers']['x'] = {}): Content => {
  const content = itsContent({
    mode: 'joint',
    abroad: 'yes',
    country: '德国',
    partners: [{ name: '某大学', share: '1' }],
    ...over,
  })
  content.answers.abroad = { agreement: 'DE-1' }
  content.files.files!.push({
    id: 'f2',
    slot: 'P2',
    name: '协议.pdf',
    size: 1,
    type: 'application/pdf',
    sha256: '',
  })
  return content
}

describe('what is no longer asked', () => {
  test('stays while it is asked', () => expect(prune(aForm, long())).toEqual(long()))
  test('falls away with all that hung on it, through every step', () => {
    const kept = prune(aForm, long({ mode: 'alone' }))
    expect(kept.answers).toEqual({
      cover: { title: '虚构研究' },
      basics: { mode: 'alone', mobile: '13800000002', budget: '100' },
    })
    expect(kept.files.files!.map(({ slot }) => slot)).toEqual(['P1'])
  })
  test('falls away in a row by that row alone', () => {
    const content = itsContent()
    content.rows.people![0]!.cells.employer = '旧单位'
    expect(prune(aForm, content).rows.people!.map(({ cells }) => cells.employer)).toEqual([
      undefined,
      '某大学',
    ])
  })
  test('is neither an answer nor a step that the form does not have', () => {
    const content = itsContent({ stray: '1' })
    content.answers.nowhere = { a: '1' }
    content.rows.nowhere = [{ id: 'x', cells: {} }]
    const kept = prune(aForm, content)
    expect(kept.answers.basics).not.toHaveProperty('stray')
    expect([kept.answers.nowhere, kept.rows.nowhere]).toEqual([undefined, undefined])
  })
  test('leaves the draft itself as it was', () => {
    const content = long({ mode: 'alone' })
    prune(aForm, content)
    expect(content).toEqual(long({ mode: 'alone' }))
  })
})

describe('whatever was filled in', () => {
  const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
  const filled = fc
    .record({ mode: maybe('alone', 'joint'), abroad: maybe('yes', 'no'), country: maybe('德国', '英国') })
    .map((over) => long(over))
  test('pruning twice is pruning once', () => {
    fc.assert(
      fc.property(filled, (content) => {
        const once = prune(aForm, content)
        expect(prune(aForm, once)).toEqual(once)
      }),
    )
  })
  test('what is left is asked', () => {
    fc.assert(
      fc.property(filled, (content) => {
        const kept = prune(aForm, content)
        const steps = askedSteps(aForm, kept)
        const keys = steps.map(({ key }) => key)
        expect(keys).toEqual(expect.arrayContaining(Object.keys(kept.answers)))
        for (const step of steps) {
          const asked = askedFields(fieldsOf(step), lookupFrom(kept, step.key)).map(({ name }) => name)
          expect(asked).toEqual(expect.arrayContaining(Object.keys(kept.answers[step.key] ?? {})))
        }
      }),
    )
  })
})
