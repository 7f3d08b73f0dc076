import type { Answers, Cells, Content } from './content'
import { askedFields, askedSlots, askedSteps, columnsOf, fieldsOf, lookupFrom, stepOf } from './fields'
import type { FormSpec } from './spec'

/**
 * Drops answers, rows and files that are no longer asked for. A stale answer can keep a later question alive, so
 * this repeats until nothing more falls away. Done at 提交 and for print; a draft keeps everything.
 */
export function prune(form: FormSpec, content: Content): Content {
  const kept = pruneOnce(form, content)
  return sizeOf(kept) === sizeOf(content) ? kept : prune(form, kept)
}

/** How much a content says. What is pruned only grows less, so the same size is the same content. */
function sizeOf({ answers, rows, files }: Content): number {
  const said = (one: Answers) => {
    let count = 1
    for (const name in one) if (one[name] !== undefined) count++
    return count
  }
  const sum = <T>(all: Record<string, T>, of: (one: T) => number) =>
    Object.values(all).reduce((total, one) => total + of(one), 0)
  return (
    sum(answers, said) +
    sum(rows, (list) => list.reduce((total, row) => total + said(row.cells), 1)) +
    sum(files, (list) => list.length + 1)
  )
}

function pruneOnce(form: FormSpec, content: Content): Content {
  const kept: Content = { answers: {}, rows: {}, files: {}, facts: content.facts }
  for (const { key } of askedSteps(form, content)) {
    const step = stepOf(form, key)!
    if (step.kind === 'form') {
      kept.answers[key] = only(
        content.answers[key] ?? {},
        askedFields(fieldsOf(step), lookupFrom(content, key)),
      )
    } else if (step.kind === 'list') {
      kept.rows[key] = (content.rows[key] ?? []).map((row) => ({
        id: row.id,
        cells: only(row.cells, askedFields(columnsOf(step), lookupFrom(content, key, row.cells))) as Cells,
      }))
    } else {
      const asked = new Set(askedSlots(step, content).map((slot) => slot.code))
      kept.files[key] = (content.files[key] ?? []).filter((file) => asked.has(file.slot))
    }
  }
  return kept
}

const only = (answers: Answers, fields: readonly { name: string }[]): Answers =>
  Object.fromEntries(
    fields.flatMap(({ name }) => (answers[name] === undefined ? [] : [[name, answers[name]]])),
  )
