import type { Content, Row } from './content'
import { hiddenSheet, hideNumbers } from './hidden'
import { sameAnswer } from './merge'
import type { Sheet } from './sheet'
import { type SheetChange, sheetChanges } from './sheet-changes'
import { sheetStepOf } from './sheet-of'
import type { FormSpec, ListStep, StepSpec } from './spec'

/** What a step holds at one time, by the definition of that time. */
export type StepCopy = { form: FormSpec; step: StepSpec; content: Content }

/** What two times of one step say differently, in words and with the middle of personal numbers hidden. */
export function stepChanges(was: StepCopy, now: StepCopy): SheetChange[] {
  const key = now.step.key
  const [before, after] = [was.content.rows[key] ?? [], now.content.rows[key] ?? []]
  const [old, fresh] = [differing(before, after), differing(after, before)]
  const [oldCopy, freshCopy] = [withRows(was, old), withRows(now, fresh)]
  const changes = sheetChanges(whole(oldCopy), whole(freshCopy), {
    was: shown(oldCopy),
    now: shown(freshCopy),
  })
  if (now.step.kind !== 'list') return changes
  const { step } = now
  const titles = new Map([...old, ...fresh].map((row) => [row.id, titleOf(step, row)]))
  const rows = changes
    .filter(({ kind }) => kind !== 'order')
    .map((change) =>
      change.kind === 'row' ? { ...change, title: titles.get(change.row) || change.title } : change,
    )
  return isReordered(before, after) ? [...rows, { kind: 'order', step: key, label: step.title }] : rows
}

/** A list of thousands is worded only where it differs. */
function differing(rows: readonly Row[], others: readonly Row[]): Row[] {
  const there = new Map(others.map((row) => [row.id, row]))
  return rows.filter((row) => {
    const other = there.get(row.id)
    return !other || !sameAnswer([row.cells], [other.cells])
  })
}

const withRows = (copy: StepCopy, rows: Row[]): StepCopy => ({
  ...copy,
  content: { ...copy.content, rows: { ...copy.content.rows, [copy.step.key]: rows } },
})

const sheetFor = ({ form, step, content }: StepCopy): Sheet => ({
  form: form.key,
  title: form.title,
  cover: [],
  steps: [sheetStepOf(form, step, content)],
})

const shown = (copy: StepCopy): Sheet => hiddenSheet(sheetFor(copy))

/** With every number in full, only to see whether it changed. */
function whole(copy: StepCopy): Sheet {
  const [form, step] = JSON.parse(JSON.stringify([copy.form, copy.step]), (name, value) =>
    name === 'masked' ? undefined : value,
  ) as [FormSpec, StepSpec]
  return sheetFor({ ...copy, form, step })
}

const titleOf = (step: ListStep, { cells }: Row): string =>
  hideNumbers(String(cells[step.titled] ?? '')).trim()

/** Whether the rows that are in both stand in another order. */
function isReordered(was: readonly Row[], now: readonly Row[]): boolean {
  const [before, after] = [new Set(was.map(({ id }) => id)), new Set(now.map(({ id }) => id))]
  const stayed = was.filter(({ id }) => after.has(id))
  return now.filter(({ id }) => before.has(id)).some(({ id }, index) => id !== stayed[index]?.id)
}
