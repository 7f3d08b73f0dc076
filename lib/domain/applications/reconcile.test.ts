import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementWords, differenceWords, valueWords } from '@/components/words/reconcile'
import { completeContent } from '@/db/seed/fixture/application'
import type { Answers, Cells, Content } from '@/lib/forms/content'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import type { ColumnSpec, FormSpec, ListStep } from '@/lib/forms/spec'
import { reconciled } from './pairs'

const text = (name: string): ColumnSpec => ({ kind: 'text', name, label: name, max: 60 })
const money = (name: string): ColumnSpec => ({ kind: 'money', name, label: name })
const list = (key: string, fields: ColumnSpec[]): ListStep => ({
  kind: 'list',
  key,
  title: key,
  noun: '行',
  titled: 'name',
  groups: [{ fields }],
  layout: [],
  figures: [],
  minRows: 1,
  maxRows: 2000,
})
const ROWS = ['rdExpense', 'rdSelfFunded', 'rdGovFunded', 'rdOther']
const COLUMNS = ['y1', 'y2', 'y3']
/** The three places in which R&D expenses are told. */
const FORM: FormSpec = {
  key: 'gxyf',
  version: 9,
  title: '',
  steps: [
    {
      kind: 'form',
      key: 'finance',
      title: 'finance',
      groups: [{ fields: ROWS.flatMap((row) => COLUMNS.map((column) => money(`${row}.${column}`))) }],
    },
    list('projects', [text('name'), text('rdNo'), money('spendY1'), money('spendY2'), money('spendY3')]),
    list('expenses', [text('project'), text('year'), ...['labor', 'material', 'outsource'].map(money)]),
  ],
}

function agreements(finance: Answers, projects: Cells[] = [], expenses: Cells[] = []) {
  const rows = (all: Cells[]) => all.map((cells, at) => ({ id: `r${at}`, cells }))
  const content: Content = {
    answers: { finance },
    rows: { projects: rows(projects), expenses: rows(expenses) },
    files: {},
    facts: {},
  }
  return reconciled(FORM, content, 2026)
}
const stateOf = (found: ReturnType<typeof agreements>, key: string) =>
  found.find((one) => one.key === key)?.state

describe('the year’s R&D expenses', () => {
  const projects = [
    { name: '项目甲', spendY3: '100.1' },
    { name: '项目乙', spendY3: '50.2' },
  ]
  const expenses = [
    { project: '项目甲', year: 'y3', labor: '60', material: '40.1' },
    { project: '项目乙', year: 'y3', labor: '50', outsource: '0.2' },
    { project: '项目甲', year: 'y2', labor: '999' },
  ]
  const finance = {
    'rdExpense.y3': '150.3',
    'rdSelfFunded.y3': '100',
    'rdGovFunded.y3': '50',
    'rdOther.y3': '0.3',
  }

  test('agree where the matrix, the sources, the projects and the subjects say the same', () => {
    const found = agreements(finance, projects, expenses)
    expect(['rdExpense-y3', 'sources-y3', 'spend-y3'].map((key) => stateOf(found, key))).toEqual([
      'agrees',
      'agrees',
      'agrees',
    ])
    expect(found.find(({ key }) => key === 'rdExpense-y3')?.label).toContain('2025年度')
  })
  test.each([
    ['150.31', 'agrees'],
    ['150.29', 'agrees'],
    ['150.3101', 'differs'],
    ['150.2899', 'differs'],
    ['１５０．３', 'agrees'],
    ['', 'open'],
    ['一百五十', 'open'],
  ])('within a hundredth of 万元: %j %s', (total, state) =>
    expect(
      stateOf(agreements({ ...finance, 'rdExpense.y3': total }, projects, expenses), 'rdExpense-y3'),
    ).toBe(state),
  )
  test('wait where nothing is filled in: a sum of nothing is not zero', () => {
    expect(stateOf(agreements(finance), 'rdExpense-y3')).toBe('open')
    expect(stateOf(agreements(finance, projects, expenses), 'rdExpense-y1')).toBe('open')
    expect(stateOf(agreements(finance, [{ name: '项目甲' }], expenses), 'spend-y3')).toBe('open')
  })
  test('of one project and year are told only where they differ, by its name or its number', () => {
    const quiet = (rows: Cells[], spent: Cells[]) =>
      agreements({}, rows, spent).filter(({ key }) => key.startsWith('project-'))
    expect(quiet(projects, expenses)).toEqual([])
    const [first, ...rest] = quiet([{ name: '项目甲', spendY3: '100' }], expenses)
    expect(rest).toEqual([])
    expect(first).toMatchObject({
      label: '2025年度“项目甲”支出',
      values: ['100', '100.1'],
      difference: '-0.1',
    })
    const numbered = [{ name: '项目甲', rdNo: 'RD01', spendY3: '1' }]
    expect(quiet(numbered, [{ project: 'RD01', year: 'y3', labor: '1' }])).toEqual([])
    expect(quiet(numbered, [{ project: 'RD01', year: 'y3', labor: '2' }])).toHaveLength(1)
  })
  test('say how far they are apart, and in which direction', () => {
    const found = agreements({ ...finance, 'rdExpense.y3': '1150.3' }, projects, expenses)
    const [pair] = found.filter(({ state }) => state === 'differs')
    expect(differenceWords(pair!)).toBe('“研究开发费用总额”多 1,000 万元。请核对这两处。')
    expect(agreementWords(found)).toMatch(/^2 项不一致，\d 项待填，1 项一致$/)
    expect(valueWords(null, '人')).toBe('未填')
  })
})

describe('heads', () => {
  const heads = (over: Answers) => {
    const content = completeContent()
    content.answers.host = { ...content.answers.host, ...over }
    return reconciled(gxyf1, content, 2026)
  }
  test('of the first version of the form are the pairs that it asks, and the fixture’s agree', () => {
    const found = heads({})
    expect(found.map(({ key, state }) => [key, state])).toEqual(
      ['staffTech', 'staffSenior', 'staffMid', 'staffDoctor', 'staffMaster', 'staffBachelor'].map((key) => [
        key,
        'agrees',
      ]),
    )
  })
  test('of the unit may be more than the list’s and not fewer', () => {
    const differing = (over: Answers) => heads(over).filter(({ state }) => state === 'differs')
    expect(differing({ staffTech: '30' })).toEqual([])
    const [pair] = differing({ staffTech: '29' })
    expect(pair).toMatchObject({ key: 'staffTech', difference: '-1' })
    expect(differenceWords(pair!)).toContain('少 1 人')
  })
})

test('a form of another programme has no pairs', () =>
  expect(reconciled({ ...FORM, key: 'orchard' }, completeContent(), 2026)).toEqual([]))

test('whatever is typed, each pair has one state, and what agrees differs by a hundredth at most', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true }).map(String),
    fc.nat(300).map((n) => String(n / 100)),
  )
  fc.assert(
    fc.property(typed, typed, typed, typed, (total, own, labor, spend) => {
      const found = agreements(
        { 'rdExpense.y3': total, 'rdSelfFunded.y3': own, 'rdGovFunded.y3': '0', 'rdOther.y3': '0' },
        [{ name: '甲', spendY3: spend }],
        [{ project: '甲', year: 'y3', labor }],
      )
      for (const { state, values, relation } of found) {
        expect(['agrees', 'differs', 'open']).toContain(state)
        if (state !== 'agrees' || relation === 'notLess') continue
        expect(Math.abs(Number(values[0]) - Number(values[1]))).toBeLessThan(0.0101)
      }
    }),
  )
})

test('of a hundred projects each is told where it differs', () => {
  const projects = Array.from({ length: 100 }, (_, at) => ({ name: `项目${at}`, spendY3: '1' }))
  const expenses = projects.flatMap(({ name }) =>
    COLUMNS.map((year) => ({ project: name, year, labor: '2' })),
  )
  expect(
    agreements({}, projects, expenses).filter(({ state }) => state === 'differs').length,
  ).toBeGreaterThan(100)
})
