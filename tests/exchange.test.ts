import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportBook } from '@/app/filings/workbook/export'
import { templateBook } from '@/app/filings/workbook/template'
import { canonical } from '@/lib/forms/canonical'
import { type Content, emptyContent, type Row } from '@/lib/forms/content'
import { FORMS } from '@/lib/forms/definitions'
import { exchangedColumns } from '@/lib/forms/exchange/columns'
import { guessed } from '@/lib/forms/exchange/guess'
import { planImport } from '@/lib/forms/exchange/plan'
import { linesOfPaste } from '@/lib/forms/exchange/tsv'
import { answerOf, askedFields, isEmpty, lookupFrom, newCells } from '@/lib/forms/fields'
import type { ListStep } from '@/lib/forms/spec'
import { readWorkbook } from '@/lib/workbook/read'
import { writeWorkbook } from '@/lib/workbook/write'
import { LIST_OF_ALL_KINDS } from './support/builders'
import { rowsOfList } from './support/generated-rows'

const TODAY = '2026-11-24'
/** Each run writes and reads a workbook. */
const RUNS = { numRuns: 25 }
const lists: [string, ListStep][] = [
  ...FORMS.flatMap((form) => form.steps.flatMap((step) => (step.kind === 'list' ? [step as ListStep] : []))),
  LIST_OF_ALL_KINDS,
].map((step) => [step.title, step])

const contentOf = (step: ListStep, rows: Row[]): Content => ({
  ...emptyContent(),
  rows: { [step.key]: rows },
})

/** What an import into `content` makes of the workbook that `rows` are exported to. */
function imported(step: ListStep, rows: Row[], content: Content, withIds = true) {
  const read = readWorkbook(writeWorkbook(exportBook(step, contentOf(step, rows), rows)), 5000)
  if (!read.ok) throw new Error(read.code)
  const { lines } = read.sheets[0]!
  const { head, mapping } = guessed(step, lines)
  let made = 0
  return planImport({
    step,
    content,
    lines: lines.slice(head! + 1),
    mapping: withIds ? mapping : mapping.slice(0, -1),
    today: TODAY,
    newId: () => `new-${made++}`,
  })
}

const shown = (step: ListStep, cells: Row['cells']) => {
  const look = lookupFrom(emptyContent(), step.key, cells)
  const columns = askedFields(exchangedColumns(step), look).filter((column) => !column.masked)
  return Object.fromEntries(
    columns
      .map((column) => [column.name, canonical(column, answerOf(column, look), look)] as const)
      .filter(([, answer]) => !isEmpty(answer)),
  )
}

/** An empty cell of a workbook says nothing, and a new row then begins as every new row does. */
const filled = (cells: Row['cells']) =>
  Object.fromEntries(Object.entries(cells).filter(([, answer]) => !isEmpty(answer)))

describe.each(lists)('%s', (_, step) => {
  test('exported and imported again changes nothing', () => {
    fc.assert(
      fc.property(rowsOfList(step), (rows) => {
        const kinds = imported(step, rows, contentOf(step, rows)).map(({ kind }) => kind)
        expect(kinds.filter((kind) => kind !== 'same' && kind !== 'repeat')).toEqual([])
      }),
      RUNS,
    )
  })

  test('imported where there was nothing says the same in every cell that is not masked', () => {
    fc.assert(
      fc.property(rowsOfList(step), (rows) => {
        const plan = imported(step, rows, contentOf(step, []), false)
        const added = new Map(plan.filter(({ kind }) => kind === 'add').map((row) => [row.line, row.now]))
        for (const [at, row] of rows.entries()) {
          const now = added.get(at + 3)
          if (now) expect(shown(step, now)).toEqual(shown(step, { ...newCells(step), ...filled(row.cells) }))
        }
      }),
      RUNS,
    )
  })

  test('its template is understood as it is, and holds no row', () => {
    const read = readWorkbook(writeWorkbook(templateBook(step)), 5000)
    if (!read.ok) throw new Error(read.code)
    const { head, mapping } = guessed(step, read.sheets[0]!.lines)
    expect(mapping).toEqual(exchangedColumns(step).map(({ name }) => name))
    expect(read.sheets[0]!.lines).toHaveLength(head! + 1)
  })

  test('whatever is pasted, every line of it is told', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const lines = linesOfPaste(text.toWellFormed())
        const { mapping } = guessed(step, lines)
        const plan = planImport({
          step,
          content: contentOf(step, []),
          lines,
          mapping,
          today: TODAY,
          newId: () => 'x',
        })
        expect(plan).toHaveLength(lines.length)
      }),
      RUNS,
    )
  })
})
