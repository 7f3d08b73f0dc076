import { describe, expect, test } from 'vitest'
import { checkForm } from './check'
import { emptyContent } from './content'
import { checkRules, type FormRule } from './rules'
import { defineForm } from './spec'

const rule: FormRule = {
  id: 'K01',
  severity: 'error',
  at: { step: 'money', field: 'rd' },
  holds: {
    left: { ratio: [{ answer: 'rd' }, { answer: 'money.sales' }] },
    op: 'atLeast',
    right: { constant: '3' },
    scale: 2,
  },
  message: '占比为{left}%，不足{right}%。请核对。',
}
const form = (over: Partial<FormRule> = {}) =>
  defineForm({
    key: 'k',
    version: 1,
    title: '',
    steps: [
      {
        kind: 'form',
        key: 'money',
        title: '经营',
        groups: [
          {
            title: '单位',
            fields: [
              { kind: 'money', name: 'rd', label: '研发费用' },
              { kind: 'money', name: 'sales', label: '销售收入' },
              { kind: 'check', name: 'young', label: '新设' },
            ],
          },
        ],
      },
    ],
    rules: [{ ...rule, ...over }],
  })
const found = (money: Record<string, string | boolean>, over?: Partial<FormRule>) =>
  checkRules(form(over), { ...emptyContent(), answers: { money } })

describe('a rule of a definition', () => {
  test('compares unrounded, and says both figures at its place', () => {
    expect(found({ rd: '150', sales: '5000' })).toEqual([])
    expect(found({ rd: '149.99', sales: '5000' })).toEqual([
      {
        step: 'money',
        field: 'rd',
        code: 'rule_k01',
        severity: 'error',
        params: { sentence: '占比为2.9998%，不足3.00%。请核对。' },
      },
    ])
  })

  test('judges nothing that is not known, and nothing outside its condition', () => {
    expect(found({ rd: '1', sales: '0' })).toEqual([])
    expect(found({ rd: '1' })).toEqual([])
    const when = { not: { field: 'young', is: true } } as const
    expect(found({ rd: '1', sales: '100', young: true }, { when })).toEqual([])
    expect(found({ rd: '1', sales: '100', young: false }, { when })).toHaveLength(1)
  })

  test('holds amounts equal that lie no further apart than it allows', () => {
    const equal = (within?: string): Partial<FormRule> => ({
      holds: { left: { answer: 'rd' }, op: 'equals', right: { answer: 'sales' }, within },
    })
    expect(found({ rd: '0.1', sales: '0.11' }, equal('0.01'))).toEqual([])
    expect(found({ rd: '0.1', sales: '0.111' }, equal('0.01'))).toHaveLength(1)
    expect(found({ rd: '0.1', sales: '0.11' }, equal())).toHaveLength(1)
  })

  test('is part of the check of the form', () => {
    const content = { ...emptyContent(), answers: { money: { rd: '1', sales: '100' } } }
    expect(checkForm(form(), content, '2026-12-01').map(({ code }) => code)).toContain('rule_k01')
  })
})
