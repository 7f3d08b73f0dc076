import { describe, expect, test } from 'vitest'
import type { Problem, Severity } from '@/lib/result'
import { aForm, itsContent } from '@/tests/support/builders'
import { emptyContent } from './content'
import { stepOf } from './fields'
import { stateOf } from './state'

const problems = (step: string, ...severities: Severity[]): Problem[] =>
  severities.map((severity) => ({ step, field: 'x', code: 'c', severity }))
const state = (key: string, content = itsContent(), found: Problem[] = []) =>
  stateOf(stepOf(aForm, key)!, content, found)

describe('a step', () => {
  test('with nothing to mend is done, and says how many warnings it has', () => {
    expect(state('basics')).toEqual({ kind: 'done', warnings: 0 })
    expect(state('basics', itsContent(), problems('basics', 'warning', 'information', 'warning'))).toEqual({
      kind: 'done',
      warnings: 2,
    })
  })
  test('that lacks something counts it; an error goes before', () => {
    expect(state('basics', itsContent(), problems('basics', 'missing', 'missing', 'warning'))).toEqual({
      kind: 'missing',
      count: 2,
    })
    expect(state('basics', itsContent(), problems('basics', 'missing', 'error'))).toEqual({
      kind: 'faulty',
      count: 1,
    })
  })
  test('does not count the problems of another', () => {
    expect(state('basics', itsContent(), problems('people', 'error'))).toMatchObject({ kind: 'done' })
  })
  test.each(['basics', 'people', 'files'])(
    '%s that nobody has begun is not told to lack something',
    (key) => {
      expect(state(key, emptyContent(), problems(key, 'missing'))).toEqual({ kind: 'untouched' })
      expect(state(key, itsContent(), problems(key, 'missing'))).toEqual({ kind: 'missing', count: 1 })
    },
  )
  test('of blanks and empty ticks has not been begun', () => {
    const content = { ...emptyContent(), answers: { basics: { mobile: ' ', known: false, tags: [] } } }
    expect(state('basics', content, problems('basics', 'missing'))).toEqual({ kind: 'untouched' })
  })
})
