import { describe, expect, test } from 'vitest'
import { CATALOGUES } from '../catalogues'
import { pathsOf } from '../condition'
import { fieldsOf, stepOf } from '../fields'
import type { Figure } from '../figure'
import { FORMATS } from '../formats'
import type { FieldSpec, FormSpec, StepSpec } from '../spec'
import { FORMS, formByKey } from '.'
import { unitProfile1 } from './unit-profile-1'

const UNIT = fieldsOf(unitProfile1.steps[0]!).map(({ name }) => `unit.${name}`)
const FACTS = [
  ...UNIT,
  'unit.name',
  'unit.uscc',
  'unit.shortName',
  'batch.year',
  'programme.category',
  'application.acceptNo',
  'application.formVersion',
  'application.dataVersion',
  'application.verifyCode',
  'application.fillDate',
  'expert.name',
  'expert.mobile',
  'expert.email',
]

const deep = (field: FieldSpec): FieldSpec[] => (field.kind === 'table' ? [field, ...field.columns] : [field])
const cells = (step: StepSpec) => fieldsOf(step).flatMap(deep)

/** The fields that a path may name from inside a step: its own, and those of any step that is a form. */
function isKnown(form: FormSpec, step: StepSpec, path: string): boolean {
  const [first, ...rest] = path.split('.')
  if (cells(step).some(({ name }) => name === path)) return true
  if (rest.length === 0) return false
  const other = stepOf(form, first!)
  return other?.kind === 'form' && fieldsOf(other).some(({ name }) => name === rest.join('.'))
}

const isEarlier = (form: FormSpec, step: StepSpec, path: string) => {
  const [first, ...rest] = path.split('.')
  const isNear = fieldsOf(step).some(({ name }) => name === path)
  return (
    rest.length === 0 ||
    isNear ||
    form.steps.findIndex(({ key }) => key === first) <= form.steps.indexOf(step)
  )
}

/** Each count and sum in a figure, with the list that it goes through. */
function listsOfFigure(figure: Figure): { list: string; paths: string[] }[] {
  if ('answer' in figure || 'constant' in figure) return []
  if ('count' in figure) return [{ list: figure.count, paths: pathsOf(figure.where) }]
  if ('sum' in figure) {
    const of = typeof figure.of === 'string' ? [figure.of] : pathsOfFigure(figure.of)
    return [{ list: figure.sum, paths: [...pathsOf(figure.where), ...of] }]
  }
  return Object.values(figure).flatMap((parts: readonly Figure[]) => parts.flatMap(listsOfFigure))
}

function pathsOfFigure(figure: Figure): string[] {
  if ('answer' in figure) return [figure.answer]
  if ('constant' in figure || 'count' in figure || 'sum' in figure) return []
  return Object.values(figure).flatMap((parts: readonly Figure[]) => parts.flatMap(pathsOfFigure))
}

const forms = [
  ...FORMS.map((form) => [`${form.key}@${form.version}`, form] as const),
  // As a round asks it.
  ['gxyf@2:2026', formByKey('gxyf@2:2026')] as const,
]

describe.each(forms)('the definition %s', (key, form) => {
  const steps = form.steps.map((step) => [step.key, step] as const)

  test('is found by its key, and survives JSON', () => {
    expect(formByKey(key)).toBe(form)
    expect(JSON.parse(JSON.stringify(form))).toEqual(form)
  })

  test('has each step once', () => {
    expect(new Set(form.steps.map((step) => step.key)).size).toBe(form.steps.length)
    for (const step of form.steps) expect(step.key).toMatch(/^[a-z][A-Za-z]*$/)
    // A name with a dot is a cell of a matrix: it may not read like an answer of another step.
    const steps = new Set(form.steps.map((step) => step.key))
    for (const { name } of form.steps.flatMap(fieldsOf)) {
      if (name.includes('.')) expect(steps).not.toContain(name.split('.')[0])
    }
  })

  test.each(steps)('%s has each name and each label once', (_, step) => {
    const fields = fieldsOf(step)
    const figures = step.kind === 'list' ? step.figures : []
    const slots = step.kind === 'attachments' ? step.slots : []
    for (const names of [[...fields, ...figures].map(({ name }) => name), slots.map(({ code }) => code)]) {
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
    }
    const labels = [...fields, ...figures, ...slots].map(({ label }) => label)
    expect(labels.filter((label, i) => labels.indexOf(label) !== i || label !== label.trim())).toEqual([])
  })

  test.each(steps)('%s asks its conditions of fields that come before or beside', (_, step) => {
    const slots = step.kind === 'attachments' ? step.slots : []
    const conditions = [step.when, ...[...cells(step), ...slots].map(({ when }) => when)]
    for (const path of conditions.flatMap(pathsOf)) {
      expect(isKnown(form, step, path), path).toBe(true)
      expect(isEarlier(form, step, path), path).toBe(true)
    }
  })

  test.each(steps)('%s refers only to fields that there are', (_, step) => {
    const own = (name: string) =>
      expect(
        cells(step).some((field) => field.name === name),
        name,
      ).toBe(true)
    for (const field of cells(step)) {
      if ('atMost' in field && field.atMost) own(field.atMost)
      if ('notBeforeField' in field && field.notBeforeField) own(field.notBeforeField)
      if ('formatBy' in field && field.formatBy) {
        own(field.formatBy.field)
        for (const format of Object.values(field.formatBy.formats)) expect(FORMATS).toHaveProperty(format)
      }
      if ('derived' in field && field.derived) {
        own(field.derived.from)
        pathsOf(field.derived.when).forEach(own)
      }
      if (field.kind === 'cascade') expect(CATALOGUES).toHaveProperty(field.catalogue)
      if (field.kind === 'text' && field.among) {
        const list = stepOf(form, field.among.list)
        expect(list).toMatchObject({ kind: 'list', title: field.among.called })
        expect(fieldsOf(list!).map(({ name }) => name)).toContain(field.among.column)
      }
    }
    if (step.kind === 'form') for (const { sum, atMost } of step.limits ?? []) [...sum, atMost].forEach(own)
    if (step.kind === 'list') {
      for (const name of [step.titled, ...(step.unique ?? [])]) own(name)
    }
    const figures = [...cells(step), ...(step.kind === 'list' ? step.figures : [])]
    for (const field of figures) {
      if (field.kind !== 'figure') continue
      pathsOfFigure(field.figure).forEach(own)
      for (const { list, paths } of listsOfFigure(field.figure)) {
        const through = stepOf(form, list)
        expect(through?.kind, list).toBe('list')
        for (const path of paths) expect(isKnown(form, through!, path), path).toBe(true)
      }
    }
  })

  test.each(steps)('%s chooses by answers that its options offer', (_, step) => {
    for (const field of cells(step)) {
      if (!('formatBy' in field) || !field.formatBy) continue
      const { field: by, formats } = field.formatBy
      const chooser = cells(step).find(({ name }) => name === by)
      const options = chooser?.kind === 'choice' ? chooser.options.map(({ value }) => value) : []
      expect(Object.keys(formats).toSorted()).toEqual(options.toSorted())
    }
  })

  test.each(steps)('%s is prefilled and carried from what is known', (_, step) => {
    for (const field of cells(step)) {
      if (field.prefill) expect(FACTS).toContain(field.prefill)
      if (field.kind === 'carried' && !FACTS.includes(field.from)) {
        expect(isKnown(form, step, field.from), field.from).toBe(true)
      }
    }
  })

  test.each(steps)('%s has groups of at most nine fields, each under a heading', (_, step) => {
    if (step.kind === 'attachments') return
    for (const group of step.groups) {
      expect(group.title).toBeTruthy()
      // A matrix is one table, however many cells it has.
      if (!('matrix' in group)) expect(group.fields.length, group.title).toBeLessThanOrEqual(9)
    }
  })

  test('shows every column of a list in at most nine stacks', () => {
    for (const step of form.steps) {
      if (step.kind !== 'list') continue
      const shown = step.layout.flatMap(({ fields }) => fields)
      expect(shown.toSorted()).toEqual(
        fieldsOf(step)
          .map(({ name }) => name)
          .toSorted(),
      )
      expect(step.layout.length).toBeLessThanOrEqual(9)
    }
  })

  test('takes only files of a kind that it can show', () => {
    for (const step of form.steps) {
      for (const slot of step.kind === 'attachments' ? step.slots : []) {
        expect(['pdf', 'jpg', 'png']).toEqual(expect.arrayContaining([...slot.accept]))
        expect(slot.maxBytes).toBe(20 * 1024 * 1024)
      }
    }
  })
})

test('a round leaves no year to be written out', () =>
  expect(JSON.stringify(formByKey('gxyf@2:2026'))).not.toContain('{N'))

test('an unknown key is a mistake of ours', () => {
  expect(() => formByKey('gxyf@0')).toThrow('gxyf@0')
})
