import { describe, expect, test } from 'vitest'
import { ruleSentence } from '@/components/words/rules'
import { completeContent } from '@/db/seed/fixture/application'
import type { Answers, Cells, Content } from '@/lib/forms/content'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import type { FormSpec } from '@/lib/forms/spec'
import { jxGxyf20261 } from '../../eligibility/packs/jx-gxyf-2026-1'
import { eligibility } from './eligibility'
import { NOTHING_KNOWN } from './rule'

const list = (key: string) => ({ ...gxyf1.steps.find((step) => step.key === 'staff')!, key, minRows: 0 })
/** The form of the whole application, as far as its conditions reach. */
const WHOLE = {
  ...gxyf1,
  steps: [
    ...gxyf1.steps,
    ...['finance', 'center'].map((key) => ({ kind: 'form', key, title: key, groups: [] })),
    ...['equipment', 'projects', 'ip'].map(list),
  ],
} as FormSpec

function check(
  over: {
    answers?: Record<string, Answers>
    rows?: Record<string, Cells[]>
    form?: FormSpec
    policyPack?: string
  } = {},
) {
  const whole: Content = completeContent()
  const rows = Object.entries(over.rows ?? {}).map(([key, all]) => [
    key,
    all.map((cells, at) => ({ id: String(at), cells })),
  ])
  const content = {
    ...whole,
    answers: { ...whole.answers, ...over.answers },
    rows: { ...whole.rows, ...Object.fromEntries(rows) },
  }
  return eligibility.check({
    form: over.form ?? gxyf1,
    content,
    batch: {
      year: 2026,
      opensAt: new Date('2026-10-01T09:00:00+08:00'),
      closesAt: new Date('2026-12-31T17:00:00+08:00'),
      ...(over.policyPack && { policyPack: over.policyPack }),
    },
    now: new Date('2026-11-24T14:00:00+08:00'),
    others: NOTHING_KNOWN,
  })
}

const HOST = completeContent().answers.host!
const ELIGIBLE = {
  form: WHOLE,
  answers: {
    finance: { 'revenue.y3': '5000', 'rdExpense.y3': '150', 'rdSelfFunded.y3': '150' },
    center: { area: '200', areaConcentrated: 'yes', rdAccounting: 'yes' },
  },
  rows: {
    equipment: [{ qty: '1', unitPrice: '200', useKind: 'dedicated' }],
    projects: [{ level: 'city' }],
    ip: [{ category: 'invention', status: 'granted' }],
  },
}

describe('R36, the conditions of the round', () => {
  test('an application that meets them has nothing to explain', () => expect(check(ELIGIBLE)).toEqual([]))
  test('what this version of the form does not ask is not held against it', () => expect(check()).toEqual([]))

  test('a soft pack wants a reason, at the place where the figure is filled in', () => {
    const finance = { ...ELIGIBLE.answers.finance, 'rdExpense.y3': '149.99', 'rdSelfFunded.y3': '149.99' }
    const found = check({ ...ELIGIBLE, answers: { ...ELIGIBLE.answers, finance } })
    expect(found).toMatchObject([
      { step: 'finance', field: 'rdExpense.y3', code: 'r36_unmet', severity: 'warning' },
    ])
    expect(ruleSentence('r36_unmet', found[0]!.params)).toMatch(
      /“研发投入”不符合.*2\.9998 %.*149\.99 万元。.*请说明原因。$/,
    )
  })
  test.each<[string, string, Partial<(typeof ELIGIBLE)['answers']>, Partial<(typeof ELIGIBLE)['rows']>]>([
    ['a small site', 'center', { center: { ...ELIGIBLE.answers.center, area: '150' } }, {}],
    ['no ledger', 'center', { center: { ...ELIGIBLE.answers.center, rdAccounting: 'no' } }, {}],
    [
      'little equipment',
      'equipment',
      {},
      { equipment: [{ qty: '1', unitPrice: '10', useKind: 'dedicated' }] },
    ],
    ['no project that counts', 'projects', {}, { projects: [{ level: 'county' }] }],
    ['nothing granted', 'ip', {}, { ip: [] }],
  ])('%s is told once', (_, step, answers, rows) => {
    const found = check({
      ...ELIGIBLE,
      answers: { ...ELIGIBLE.answers, ...answers },
      rows: { ...ELIGIBLE.rows, ...rows },
    })
    expect(found.map((one) => [one.step, one.severity])).toEqual([[step, 'warning']])
  })
  test('an enterprise of none of the three standings is told so; an institute is not', () => {
    const host = { ...HOST, isHighTech: 'no', isAboveScale: 'no', otherTitles: [] }
    expect(check({ answers: { host } })).toMatchObject([{ step: 'host', field: 'isHighTech' }])
    expect(check({ answers: { host: { ...host, unitType: 'institute' } } })).toEqual([])
  })
  test('few educated people want a reason, whatever the pack’s mode', () => {
    const staff = Array.from({ length: 12 }, () => ({ employment: 'fulltime', education: '31', title: '0' }))
    expect(check({ rows: { staff } })).toMatchObject([{ step: 'staff', field: '', severity: 'warning' }])
  })
  test('what another rule tells already is not told twice', () =>
    expect(
      check({ answers: { host: { ...HOST, registerDate: '2026-08-01', creditStatus: 'some' } } }),
    ).toEqual([]))
  test('a round without a pack that is known asks nothing', () =>
    expect(check({ ...ELIGIBLE, rows: { ip: [] }, policyPack: 'none@2026.1' })).toEqual([]))
})

test('a hard pack blocks, and names every condition itself', () => {
  const soft = jxGxyf20261.mode
  try {
    jxGxyf20261.mode = 'hard'
    const found = check({ answers: { host: { ...HOST, creditStatus: 'some' } } })
    expect(found).toMatchObject([{ step: 'host', field: 'creditStatus', severity: 'error' }])
    expect(ruleSentence('r36_unmet', found[0]!.params)).toMatch(/不能提交。$/)
  } finally {
    jxGxyf20261.mode = soft
  }
})
