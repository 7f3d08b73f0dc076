import { describe, expect, test } from 'vitest'
import { relay1 } from '@/tests/support/two-versions'
import { carriedOver, carriedProblems, yearBoundIn } from './carried'
import { type Content, emptyContent } from './content'
import type { FormSpec } from './spec'

const said = (): Content => ({
  ...emptyContent(),
  answers: { host: { name: '甲', heads: '7', gone: '旧' } },
  rows: { people: [{ id: 'r1', cells: { name: '张三', months: '12', gone: '旧' } }] },
  files: {
    proofs: [{ id: 'f1', slot: 'P1', name: '执照.pdf', size: 1, type: 'application/pdf', sha256: 'a' }],
  },
})
const taken = () => carriedOver(relay1, said(), 1, () => 'new')
const year = () => yearBoundIn(relay1, taken(), 2025)
const [host, people] = relay1.steps
const heldNow = (over: Partial<Content['answers']['x']>) => ({
  ...emptyContent(),
  answers: { host: { ...taken().answers.host, ...over } },
  rows: taken().rows,
})

describe('what a year takes over from the one before', () => {
  test('is each answer and row that is still asked, rows under ids of their own', () => {
    expect(taken()).toEqual({
      answers: { host: { name: '甲', heads: '7' } },
      rows: { people: [{ id: 'new', cells: { name: '张三', months: '12' } }] },
    })
  })

  test('is no consent: that is given anew', () => {
    const form: FormSpec = {
      ...relay1,
      steps: [
        {
          kind: 'form',
          key: 'pledge',
          title: '承诺',
          groups: [
            { fields: [{ kind: 'consent', name: 'agree', label: '承诺', text: '属实', version: '1' }] },
          ],
        },
      ],
    }
    const agreed = { ...emptyContent(), answers: { pledge: { agree: true } } }
    expect(carriedOver(form, agreed, 1, () => 'new').answers).toEqual({ pledge: {} })
  })

  test('leaves a figure of a matrix with its own year', () => {
    const content = { ...emptyContent(), answers: { host: { 'income.y2': '10', 'income.y3': '20' } } }
    expect(carriedOver(relay1, content, 1, () => 'new').answers.host).toEqual({ 'income.y2': '20' })
    expect(carriedOver(relay1, content, 2, () => 'new').answers.host).toEqual({})
  })
})

describe('what is bound to a year', () => {
  test('is doubted field by field, with one word for the step', () => {
    expect(
      carriedProblems(host!, year()[0], heldNow({})).map(({ field, code, severity }) => [
        field,
        code,
        severity,
      ]),
    ).toEqual([
      ['', 'carried_unchecked', 'warning'],
      ['heads', 'carried_over', 'information'],
    ])
    expect(carriedProblems(people!, year()[1], heldNow({}))).toMatchObject([
      { code: 'carried_unchecked', params: { year: 2025, count: 1 } },
      { row: 'new', field: 'months' },
    ])
  })

  test('is doubted no more once it was changed, emptied or its row deleted', () => {
    expect(carriedProblems(host!, year()[0], heldNow({ heads: '8' }))).toEqual([])
    expect(carriedProblems(host!, year()[0], heldNow({ heads: '' }))).toEqual([])
    expect(carriedProblems(people!, year()[1], { ...heldNow({}), rows: { people: [] } })).toEqual([])
    expect(carriedProblems(host!, undefined, heldNow({}))).toEqual([])
  })
})
