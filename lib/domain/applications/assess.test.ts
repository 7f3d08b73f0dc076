import { describe, expect, test } from 'vitest'
import { completeContent } from '@/db/seed/fixture/application'
import type { Content } from '@/lib/forms/content'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import { problemId } from '@/lib/result'
import { aForm, itsContent } from '@/tests/support/builders'
import { assess } from './assess'
import type { RuleInput } from './rules'
import { NOTHING_KNOWN } from './rules/rule'

const input = (content: Content, over: Partial<RuleInput> = {}): RuleInput => ({
  form: gxyf1,
  content,
  batch: {
    year: 2026,
    opensAt: new Date('2026-10-01T01:00:00Z'),
    closesAt: new Date('2026-12-31T09:00:00Z'),
  },
  now: new Date('2026-11-24T06:00:00Z'),
  others: NOTHING_KNOWN,
  ...over,
})

describe('looking an application over', () => {
  test('a complete one lacks nothing, and each of its steps is done', () => {
    const { problems, states } = assess(input(completeContent()))
    expect(problems).toEqual([])
    expect(Object.keys(states)).toEqual(['cover', 'host', 'staff', 'attachments', 'pledge'])
    expect(new Set(Object.values(states).map(({ kind }) => kind))).toEqual(new Set(['done']))
  })
  test('problems of definition and rules come step by step, as the form asks', () => {
    const content = completeContent()
    content.answers.pledge = {}
    content.answers.host = { ...content.answers.host, registerDate: '2026-06-01', town: '' }
    content.answers.cover = { centerName: '中心' }
    content.rows.staff = content.rows.staff!.slice(0, 3)
    const steps = assess(input(content)).problems.map(({ step }) => step)
    const order = ['cover', 'host', 'staff', 'attachments', 'pledge']
    expect(new Set(steps)).toEqual(new Set(['cover', 'host', 'staff', 'pledge']))
    expect(steps).toEqual(steps.toSorted((a, b) => order.indexOf(a!) - order.indexOf(b!)))
  })
  test('rules read what was meant, not how it was typed', () => {
    const content = completeContent()
    content.answers.host = { ...content.answers.host, staffTotal: ' ２８６ ', registerDate: '2017/5/18' }
    expect(assess(input(content)).problems).toEqual([])
  })
  test('a form of its own has only the checks of its definition', () => {
    const { problems, states } = assess(input(itsContent({ mobile: '' }), { form: aForm }))
    expect(problems.map(problemId)).toEqual(['basics:mobile:required'])
    expect(states.basics).toEqual({ kind: 'missing', count: 1 })
  })
})

test('a problem is named by where it is and what it is', () => {
  const problem = { field: 'age', code: 'r40', severity: 'warning' } as const
  expect(problemId({ ...problem, step: 'staff', row: 'r7' })).toBe('staff:r7:age:r40')
  expect(problemId(problem)).toBe('age:r40')
})
