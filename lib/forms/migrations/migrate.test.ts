import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relay1, relay2 } from '@/tests/support/two-versions'
import type { Answers, Cells, Content } from '../content'
import { emptyContent } from '../content'
import { FORMS } from '../definitions'
import type { FormSpec } from '../spec'
import { migrationFaults } from './faults'
import { migrate } from './migrate'
import { keptPlaces } from './places'
import { type MigrationStep, placeAfter, splitPlace } from './step'

const STEPS = relay2.migration!

const draft = (): Content => ({
  answers: { host: { name: '甲', 'income.y2': '10', 'income.y3': '20', motto: '争先', heads: '7' } },
  rows: {
    people: [
      { id: 'r1', cells: { name: '张三', job: '工程师', nick: '小张', months: '12' } },
      { id: 'r2', cells: { name: '李四', job: '', nick: '' } },
    ],
  },
  files: {
    proofs: [
      { id: 'f1', slot: 'P1', name: '执照.pdf', size: 1, type: 'application/pdf', sha256: 'a' },
      { id: 'f2', slot: 'P2', name: '旧表.pdf', size: 1, type: 'application/pdf', sha256: 'b' },
    ],
  },
  facts: { 'unit.name': '甲' },
})

describe('a draft brought to the next version', () => {
  const { content, moved, dropped } = migrate(STEPS, draft())

  test('has each answer, cell and file where the new version asks it', () => {
    expect(content.answers).toEqual({
      host: { name: '甲', heads: '7' },
      finance: { 'revenue.y2': '10', 'revenue.y3': '20' },
    })
    expect(content.rows).toEqual({
      staff: [
        { id: 'r1', cells: { name: '张三', position: '工程师', months: '12' } },
        { id: 'r2', cells: { name: '李四', position: '' } },
      ],
    })
    expect(content.files.proofs).toMatchObject([{ id: 'f1', slot: 'A1' }])
    expect(content.facts).toEqual({ 'unit.name': '甲' })
  })

  test('tells what moved, and what no place was left for, empty fields aside', () => {
    expect(moved).toEqual([
      { from: 'host.income.y2', to: 'finance.revenue.y2' },
      { from: 'host.income.y3', to: 'finance.revenue.y3' },
      { from: 'people', to: 'staff' },
      { from: 'people.job', to: 'staff.position' },
      { from: 'proofs.P1', to: 'proofs.A1' },
    ])
    expect(dropped).toEqual([
      { place: 'host.motto', answer: '争先' },
      { place: 'people.nick', answer: '小张', row: 'r1' },
      { place: 'proofs.P2', answer: '旧表.pdf', file: 'f2' },
    ])
  })

  test('keeps what stands at a place already, and tells of what would have come there', () => {
    const start = {
      ...emptyContent(),
      answers: { host: { 'income.y2': '10' }, finance: { 'revenue.y2': '9' } },
    }
    const { content, dropped } = migrate(STEPS, start)
    expect(content.answers.finance).toEqual({ 'revenue.y2': '9' })
    expect(dropped).toEqual([{ place: 'host.income.y2', answer: '10' }])
  })

  test('loses a whole list only aloud', () => {
    const { content, dropped } = migrate([{ drop: 'people' }], draft())
    expect(content.rows).toEqual({})
    expect(dropped.filter(({ row }) => row === 'r1').map(({ answer }) => answer)).toEqual([
      '张三',
      '工程师',
      '小张',
      '12',
    ])
  })
})

const text = fc.string({ maxLength: 5 })
const cellsOf = (form: FormSpec, step: string): fc.Arbitrary<Cells> =>
  fc.dictionary(fc.constantFrom(...fieldsAt(form, step)), text, { noNullPrototype: true })
const fieldsAt = (form: FormSpec, step: string) =>
  [...keptPlaces(form).keys()].map(splitPlace).flatMap(([one, field]) => (one === step ? [field] : []))
const contentOf = (form: FormSpec): fc.Arbitrary<Content> =>
  fc.record({
    answers: fc.record(
      Object.fromEntries(
        form.steps
          .filter(({ kind }) => kind === 'form')
          .map(({ key }) => [key, cellsOf(form, key) as fc.Arbitrary<Answers>]),
      ),
    ),
    rows: fc.record(
      Object.fromEntries(
        form.steps
          .filter(({ kind }) => kind === 'list')
          .map(({ key }) => [
            key,
            fc.array(fc.record({ id: fc.uuid(), cells: cellsOf(form, key) }), { maxLength: 4 }),
          ]),
      ),
    ),
    files: fc.constant({}),
    facts: fc.constant({}),
  })

/** Every answer and cell with something in it, by its place. */
function filled({ answers, rows }: Content): string[] {
  const of = (step: string, own: Answers, row = '') =>
    Object.entries(own).flatMap(([name, answer]) =>
      String(answer ?? '').trim() === '' ? [] : [`${step}.${name}|${row}|${JSON.stringify(answer)}`],
    )
  return [
    ...Object.entries(answers).flatMap(([step, own]) => of(step, own)),
    ...Object.entries(rows).flatMap(([step, list]) =>
      list.flatMap(({ id, cells }) => of(step, cells as Answers, id)),
    ),
  ].toSorted()
}

describe('whatever was filled in', () => {
  test('each answer is there afterwards, at its new place, or is told as dropped; nothing else changes', () => {
    fc.assert(
      fc.property(contentOf(relay1), (content) => {
        const { content: now, dropped } = migrate(STEPS, content)
        const expected = filled(content).flatMap((line) => {
          const [place, ...rest] = line.split('|')
          const to = placeAfter(STEPS, place!)
          return to === null ? [] : [[to, ...rest].join('|')]
        })
        expect(filled(now)).toEqual(expected.toSorted())
        expect(dropped).toHaveLength(filled(content).length - expected.length)
      }),
    )
  })

  test('a draft that was brought up to date is not changed again', () => {
    fc.assert(
      fc.property(contentOf(relay1), (content) => {
        const once = migrate(STEPS, content).content
        expect(migrate(STEPS, once)).toEqual({ content: once, moved: [], dropped: [] })
      }),
    )
    fc.assert(
      fc.property(contentOf(relay2), (content) => {
        expect(migrate(STEPS, content).content).toEqual(content)
      }),
    )
  })

  test('in which order it was saved, and whether before or after, makes no difference', () => {
    const saves = fc.array(fc.tuple(fc.constantFrom(...fieldsAt(relay1, 'host')), text), { maxLength: 8 })
    fc.assert(
      fc.property(saves, fc.nat(8), (all, at) => {
        const last = new Map(all)
        const save = (content: Content, place: string, answer: string): Content => {
          const [step, field] = splitPlace(place)
          return {
            ...content,
            answers: { ...content.answers, [step]: { ...content.answers[step], [field]: answer } },
          }
        }
        const before = [...last]
          .slice(0, at)
          .reduce((c, [name, a]) => save(c, `host.${name}`, a), emptyContent())
        const late = [...last].slice(at)
        const first = migrate(
          STEPS,
          late.reduce((c, [name, a]) => save(c, `host.${name}`, a), before),
        ).content
        const after = late.reduce((c, [name, a]) => {
          const to = placeAfter(STEPS, `host.${name}`)
          return to === null ? c : save(c, to, a)
        }, migrate(STEPS, before).content)
        expect(filled(after)).toEqual(filled(first))
      }),
    )
  })
})

describe('what a version declares', () => {
  test('survives JSON, and leaves no place without a successor', () => {
    expect(JSON.parse(JSON.stringify(relay2))).toEqual(relay2)
    expect(migrationFaults(relay1, relay2)).toEqual([])
  })

  test.each<[string, MigrationStep[], RegExp]>([
    [
      'a field without a successor',
      STEPS.filter((one) => !('drop' in one && one.drop === 'host.motto')),
      /host\.motto/,
    ],
    [
      'two that meet',
      [...STEPS, { rename: { from: 'host.heads', to: 'host.name' } }],
      /both come to host\.name/,
    ],
    [
      'a kind that changes',
      [...STEPS, { rename: { from: 'host.heads', to: 'finance.debt' } }],
      /form integer and finance.debt is form money/,
    ],
    ['a step about nothing', [...STEPS, { drop: 'host.shoe' }], /finds nothing/],
    [
      'a name that would be moved again',
      [...STEPS, { drop: 'finance.debt' }],
      /finance\.debt would be moved again/,
    ],
  ])('%s is a fault', (_, migration, fault) => {
    expect(migrationFaults(relay1, { ...relay2, migration }).join('\n')).toMatch(fault)
  })

  const declared = FORMS.filter(({ migration }) => migration)
  test.each(declared.map((form) => [`${form.key}@${form.version}`, form] as const))(
    '%s is right',
    (_, form) => {
      const older = FORMS.find(({ key, version }) => key === form.key && version === form.version - 1)
      expect(older && migrationFaults(older, form)).toEqual([])
    },
  )
})
