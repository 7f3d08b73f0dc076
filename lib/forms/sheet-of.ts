import { canonical } from './canonical'
import type { Lookup } from './condition'
import type { Answer, Cells, Content } from './content'
import {
  answerOf,
  askedFields,
  askedSlots,
  askedSteps,
  columnsOf,
  fieldsOf,
  lookupFrom,
  rowsOf,
  stepOf,
} from './fields'
import { figureOf, figureText } from './figure'
import { masked } from './masked'
import type { Sheet, SheetGrid, SheetLine, SheetStep } from './sheet'
import {
  type AttachmentsStep,
  type FieldSpec,
  type FormSpec,
  type FormStep,
  formKeyOf,
  type ListStep,
  type Matrix,
  type StepSpec,
} from './spec'
import { grouped, unitOf, word } from './word'

/** Everything asked, with its answer in words. Review and print read this, never the definition of the day. */
export const sheetOf = (form: FormSpec, content: Content): Sheet => ({
  form: formKeyOf(form),
  title: form.title,
  cover: coverOf(form, content),
  steps: askedSteps(form, content).map((step) => sheetStep(form, step, content)),
})

/** A first step with the key `cover` is also what the printed front page shows. */
function coverOf(form: FormSpec, content: Content): SheetLine[] {
  const cover = form.steps.find((step) => step.key === 'cover')
  return cover?.kind === 'form' ? fieldsOf(cover).map((field) => lineOf(form, cover, field, content)) : []
}

function sheetStep(form: FormSpec, step: StepSpec, content: Content): SheetStep {
  const head = { key: step.key, title: step.title }
  if (step.kind === 'form') return { kind: 'form', ...head, groups: groupsOf(form, step, content) }
  if (step.kind === 'list') return { kind: 'list', ...head, ...tableOf(form, step, content) }
  return { kind: 'attachments', ...head, slots: slotsOf(step, content) }
}

function groupsOf(form: FormSpec, step: FormStep, content: Content) {
  const look = lookupFrom(content, step.key)
  return step.groups
    .map((group) => ({
      ...(group.title && { title: group.title }),
      ...(group.matrix && { grid: gridOf(group.matrix, group.fields) }),
      lines: askedFields(group.fields, look).flatMap((field) =>
        field.kind === 'table' ? tableLines(field, look) : [lineOf(form, step, field, content)],
      ),
    }))
    .filter((group) => group.lines.length > 0)
}

/** How the lines of a matrix lie: by their names, row by row. */
const gridOf = ({ columns, rows }: Matrix, fields: readonly FieldSpec[]): SheetGrid => ({
  columns: columns.map(({ label }) => label),
  rows: rows.map(({ name, label }) => {
    const names = columns.map(({ key }) => `${name}.${key}`)
    const field = fields.find((one) => names.includes(one.name))
    const unit = field && unitOf(field)
    return { label, ...(unit !== undefined && { unit }), names }
  }),
})

function tableLines(field: Extract<FieldSpec, { kind: 'table' }>, look: Lookup): SheetLine[] {
  const rows = canonical(field, look.answer(field.name), look)
  if (!Array.isArray(rows)) return [{ name: field.name, label: field.label, value: '' }]
  return (rows as Cells[]).map((cells, index) => ({
    name: `${field.name}.${index}`,
    label: `${field.label} ${index + 1}`,
    value: rowWords(field.columns, cells),
    wide: true,
  }))
}

/** “名称：某大学；份额：12 万元”; of a table with one column only what it says. */
const rowWords = (columns: readonly FieldSpec[], cells: Cells): string =>
  columns
    .map((column) => [column.label, word(column, cells[column.name])] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => (columns.length === 1 ? value : `${label}：${value}`))
    .join('；')

function lineOf(form: FormSpec, step: StepSpec, field: FieldSpec, content: Content): SheetLine {
  const line = { name: field.name, label: field.label, value: shownValue(form, step, field, content) }
  return field.kind === 'longText' || field.kind === 'consent' ? { ...line, wide: true } : line
}

/** What a field shows: a fact, a figure, or the answer in words with its middle hidden where it is personal. */
export function shownValue(
  form: FormSpec,
  step: StepSpec,
  field: FieldSpec,
  content: Content,
  cells?: Cells,
): string {
  const look = lookupFrom(content, step.key, cells)
  if (field.kind === 'carried') return carriedValue(form, field.from, content)
  if (field.kind === 'figure') {
    const value = grouped(figureText(figureOf(field.figure, content, step.key, cells), field.scale))
    return field.unit && value !== '—' ? `${value} ${field.unit}` : value
  }
  const answer: Answer | undefined = canonical(field, answerOf(field, look), look)
  return field.masked && typeof answer === 'string' ? masked(field.masked, answer) : word(field, answer)
}

function carriedValue(form: FormSpec, from: string, content: Content): string {
  const [first, ...rest] = from.split('.')
  const step = stepOf(form, first!)
  const field = step?.kind === 'form' ? fieldsOf(step).find((one) => one.name === rest.join('.')) : undefined
  return step && field ? shownValue(form, step, field, content) : (content.facts[from] ?? '')
}

function tableOf(form: FormSpec, step: ListStep, content: Content) {
  const columns = columnsOf(step)
  const field = (name: string) => columns.find((column) => column.name === name)!
  const isLong = (fields: readonly string[]) => fields.some((name) => field(name).kind === 'longText')
  return {
    ...(step.numbered !== undefined && { numbered: step.numbered }),
    columns: step.layout.map(({ label, fields }) => ({
      label,
      ...(isLong(fields) && { wide: true }),
      ...(fields.every((name) => ['integer', 'decimal', 'money', 'figure'].includes(field(name).kind)) && {
        numeric: true,
      }),
    })),
    rows: rowsOf(content, step.key).map((row) => ({
      id: row.id,
      cells: step.layout.map(({ fields }) =>
        askedFields(fields.map(field), lookupFrom(content, step.key, row.cells)).map((one) => {
          const value = shownValue(form, step, one, content, row.cells)
          return isLong(fields) && value !== '' ? `${one.label}：${value}` : value
        }),
      ),
    })),
    figures: step.figures.map((one) => lineOf(form, step, one, content)),
  }
}

const slotsOf = (step: AttachmentsStep, content: Content) =>
  askedSlots(step, content).map((slot) => ({
    code: slot.code,
    label: slot.label,
    required: !slot.optional,
    files: (content.files[step.key] ?? [])
      .filter((file) => file.slot === slot.code)
      .map(({ id, name, size, sha256, pages }) => ({
        id,
        name,
        size,
        sha256,
        ...(pages !== undefined && { pages }),
      })),
  }))
