import { describe, expect, test } from 'vitest'
import { completeContent, completeProfile } from '@/db/seed/fixture/application'
import { attachmentsFor } from '@/db/seed/fixture/attachments'
import { completeExpert } from '@/db/seed/fixture/expert'
import { wholeContent } from '@/db/seed/fixture/whole/content'
import { assess } from '@/lib/domain/applications/assess'
import { NOTHING_KNOWN } from '@/lib/domain/applications/rules/rule'
import { programmeByKey } from '@/lib/domain/programmes'
import { roundOf } from '@/lib/domain/programmes/round'
import { unitRules } from '@/lib/domain/units/rules'
import { canonicalContent } from '@/lib/forms/canonical'
import { checkForm } from '@/lib/forms/check'
import type { Content } from '@/lib/forms/content'
import { formByKey } from '@/lib/forms/definitions'
import { expertProfile1 } from '@/lib/forms/definitions/expert-profile-1'
import { gxyf1 } from '@/lib/forms/definitions/gxyf-1'
import { unitProfile1 } from '@/lib/forms/definitions/unit-profile-1'
import { follows } from '@/lib/forms/derived'
import { askedFields, askedSlots, columnsOf, fieldsOf, isTyped, lookupFrom } from '@/lib/forms/fields'
import { figureOf } from '@/lib/forms/figure'
import { prune } from '@/lib/forms/prune'
import type { FormSpec } from '@/lib/forms/spec'

const TODAY = '2026-11-24'
const samples: readonly (readonly [string, FormSpec, () => Content])[] = [
  ['gxyf@1', gxyf1, completeContent],
  ['gxyf@2', formByKey('gxyf@2:2026'), wholeContent],
  ['unit-profile@1', unitProfile1, completeProfile],
  ['expert-profile@1', expertProfile1, completeExpert],
]

/** What blocks. A code of an industry that the catalogue does not have would only inform. */
const problemsOf = (form: FormSpec, content: Content) => checkForm(form, content, TODAY)

describe.each(samples)('the complete sample of %s', (_, form, complete) => {
  test('has nothing wrong and nothing missing', () => expect(problemsOf(form, complete())).toEqual([]))

  test('loses nothing to pruning', () => {
    const canonical = canonicalContent(form, complete())
    expect(JSON.parse(JSON.stringify(prune(form, canonical)))).toEqual(JSON.parse(JSON.stringify(canonical)))
  })

  test('is as it is when written canonically', () => {
    const given = complete()
    const canonical = JSON.parse(JSON.stringify(canonicalContent(form, given)))
    expect(canonical.answers).toEqual(JSON.parse(JSON.stringify(given.answers)))
  })

  const required = form.steps.flatMap((step) =>
    step.kind === 'form'
      ? askedFields(fieldsOf(step), lookupFrom(complete(), step.key))
          .filter(
            (field) => isTyped(field) && !field.optional && !follows(field, lookupFrom(complete(), step.key)),
          )
          .map((field) => [step.key, field.name] as const)
      : [],
  )
  test.each(required)('misses exactly %s.%s when it is emptied', (step, name) => {
    const content = complete()
    content.answers[step] = { ...content.answers[step], [name]: '' }
    expect(problemsOf(form, content)).toMatchObject([{ step, field: name, severity: 'missing' }])
  })

  const slots = form.steps.flatMap((step) =>
    step.kind === 'attachments'
      ? askedSlots(step, complete())
          .filter((slot) => !slot.optional)
          .map((slot) => [step.key, slot.code] as const)
      : [],
  )
  test.each(slots)('misses exactly %s.%s when its files are taken away', (step, code) => {
    const content = complete()
    content.files[step] = content.files[step]!.filter((file) => file.slot !== code)
    expect(problemsOf(form, content)).toMatchObject([{ step, field: code, severity: 'missing' }])
  })

  test('comes with real files for each slot, of the kinds that it takes', async () => {
    const files = await attachmentsFor(form)
    for (const [step, code] of slots)
      expect(files.some((one) => one.step === step && one.slot === code)).toBe(true)
    for (const { type, bytes } of files) {
      const head = new TextDecoder('latin1').decode(bytes.slice(0, 5))
      expect(type === 'application/pdf' ? head : head.slice(0, 3)).toBe(
        type === 'application/pdf' ? '%PDF-' : 'ÿØÿ',
      )
      expect(bytes.length).toBeGreaterThan(1000)
    }
  })
})

describe('a person of the list', () => {
  const staff = gxyf1.steps.find((step) => step.key === 'staff')!
  const columns = staff.kind === 'list' ? columnsOf(staff) : []
  const kinds = [
    ['with an identity card', 0],
    ['with a permit', 28],
    ['with a passport', 29],
  ] as const

  describe.each(kinds)('%s', (_, index) => {
    const derived = index === 0 ? ['gender', 'birth'] : []
    const required = columns.filter(({ name, optional }) => !optional && !derived.includes(name))
    test.each(required.map(({ name }) => name))('misses exactly %s when it is emptied', (name) => {
      const content = completeContent()
      const row = content.rows.staff![index]!
      content.rows.staff![index] = { ...row, cells: { ...row.cells, [name]: '' } }
      const found = problemsOf(gxyf1, content)
      expect(found).toMatchObject([{ step: 'staff', row: row.id, field: name, severity: 'missing' }])
    })
  })
})

describe('the sample by the rules', () => {
  const now = new Date('2026-11-24T06:00:00Z')

  test('has nothing to explain', () => {
    const input = {
      form: gxyf1,
      content: completeContent(),
      batch: roundOf(programmeByKey('gxyf'), 2026),
      now,
      others: { ...NOTHING_KNOWN, centerNames: ['嘉兴市另一高新技术研究开发中心'] },
    }
    expect(assess(input).problems).toEqual([])
    expect(unitRules(completeProfile())).toEqual([])
  })

  test('has thirty people with names that are hard to write', () => {
    const names = completeContent().rows.staff!.map(({ cells }) => cells.name)
    expect(names).toHaveLength(30)
    expect(new Set(names).size).toBe(30)
    expect(names).toEqual(expect.arrayContaining(['买买提·艾力', '吴𬭎', '龚䶮', 'Anna Müller']))
  })
})

describe('the whole sample agrees with itself', () => {
  const form = formByKey('gxyf@2:2026')
  const content = wholeContent()
  const figures = (key: string, of = content) => {
    const step = form.steps.find((one) => one.key === key)
    const fields = step?.kind === 'list' ? step.figures : fieldsOf(step!)
    return (name: string) => {
      const field = fields.find((one) => one.name === name)
      if (field?.kind !== 'figure') throw new Error(`${key}.${name}`)
      return figureOf(field.figure, of, key)?.toString()
    }
  }

  test.each(['1', '2', '3'])('in year %s the projects, the subjects and the total are one amount', (year) => {
    const total = content.answers.finance![`rdExpense.y${year}`]
    expect(figures('projects')(`spentY${year}`)).toBe(total)
    expect(figures('expenses')(`totalY${year}`)).toBe(total)
    const parts = ['rdSelfFunded', 'rdGovFunded', 'rdOther'].map((name) =>
      Number(content.answers.finance![`${name}.y${year}`]),
    )
    expect(parts.reduce((sum, part) => sum + part)).toBe(Number(total))
  })

  test('and meets every threshold of the default pack', () => {
    expect(Number(figures('finance')('rdIntensity.y3'))).toBeGreaterThan(3)
    expect(Number(figures('center')('staffCount'))).toBeGreaterThanOrEqual(10)
    expect(Number(figures('center')('qualifiedShare'))).toBeGreaterThan(60)
    expect(Number(figures('center')('equipValue'))).toBeGreaterThan(200)
    expect(Number(figures('projects')('cityUpCount'))).toBeGreaterThanOrEqual(1)
    expect(Number(figures('ip')('class1Count'))).toBeGreaterThanOrEqual(1)
  })

  test('and what only produces is worth nothing in it', () => {
    const of = (cells: { qty?: unknown; unitPrice?: unknown }) => Number(cells.qty) * Number(cells.unitPrice)
    const [first, ...others] = content.rows.equipment!
    const spoiled = { ...first!, cells: { ...first!.cells, category: 'production' } }
    const counted = others.reduce((sum, { cells }) => sum + of(cells), 0)
    const value = figures('center', {
      ...content,
      rows: { ...content.rows, equipment: [spoiled, ...others] },
    })
    expect(Number(value('equipValue'))).toBeCloseTo(counted, 6)
  })
})
