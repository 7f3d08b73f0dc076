import type { Problem } from '@/lib/result'
import { canonical } from '../canonical'
import { checkRow } from '../check'
import type { Cells, Content } from '../content'
import { derived } from '../derived'
import { lookupFrom, newCells } from '../fields'
import { changesBetween } from '../merge'
import type { ColumnSpec, ListStep } from '../spec'
import { exchangedColumns, type Mapping } from './columns'
import type { Line } from './line'
import { canonicalCell, keysOf, rowFinder } from './match'
import { readLine } from './read-line'

/** What becomes of a line: nothing new, a row changed, a row added, or a row that an earlier line has already been. */
export type PlannedKind = 'same' | 'update' | 'add' | 'repeat'

/** `was` and `now` are the whole row before and after; both empty where nothing is written. */
export type PlannedRow = {
  line: number
  id: string
  kind: PlannedKind
  title: string
  was: Cells
  now: Cells
  problems: Problem[]
}

export type Planned = {
  step: ListStep
  content: Content
  lines: readonly Line[]
  mapping: Mapping
  today: string
  /** Names the row that a line adds: the core knows no chance. */
  newId: (line: number) => string
}

/**
 * What an import would do, line by line, and what is to be mended. An empty cell changes nothing, nor does a masked
 * one; what is no choice or no number is taken as it was typed, as in a draft, and told.
 */
export function planImport(planned: Planned): PlannedRow[] {
  const { step, content, lines, mapping, today, newId } = planned
  const columns = exchangedColumns(step)
  const find = rowFinder(step, columns, content)
  const taken = new Map<string, number>()
  const added = new Map<string, string>()

  return lines.map((line): PlannedRow => {
    const typed = readLine(columns, mapping, line)
    const start: Cells = { ...newCells(step), ...typed.cells }
    const row = find(typed, start, (id) => taken.has(id))
    const keys = row ? [] : keysOf(step, columns, start)
    const id =
      row?.id ?? keys.map((key) => added.get(key)).find((one) => one !== undefined) ?? newId(line.line)
    for (const key of keys) if (!added.has(key)) added.set(key, id)
    const now = settledCells(columns, content, step.key, row?.cells ?? {}, row ? typed.cells : start)
    const told = { line: line.line, id, title: String(now[step.titled] ?? ''), was: {}, now: {} }

    const earlier = taken.get(id)
    if (earlier !== undefined)
      return { ...told, kind: 'repeat', problems: [at(step, id, '', 'repeated_line', { line: earlier })] }
    taken.set(id, line.line)

    const problems = [
      ...typed.faults.map(({ field, code }) => at(step, id, field, code)),
      ...(row ? [] : Object.keys(typed.hidden)).map((field) => at(step, id, field, 'masked_unknown')),
    ]
    if (row && changesBetween(row.cells, now).length === 0) return { ...told, kind: 'same', problems }
    const found = checkRow(step, content, now, today)
      .filter(({ field }) => !problems.some((one) => one.field === field))
      .map((problem) => ({ ...problem, row: id }))
    return {
      ...told,
      kind: row ? 'update' : 'add',
      was: row?.cells ?? {},
      now,
      problems: [...problems, ...found],
    }
  })
}

const at = (
  step: ListStep,
  row: string,
  field: string,
  code: string,
  params?: Problem['params'],
): Problem => ({ step: step.key, row, field, code, severity: 'error', ...(params && { params }) })

/** The row as it will be: what was typed, in its one written form, where that is not what the row says already. */
function settledCells(
  columns: readonly ColumnSpec[],
  content: Content,
  step: string,
  was: Cells,
  typed: Cells,
): Cells {
  const now: Cells = { ...was, ...typed }
  const look = lookupFrom(content, step, now)
  for (const column of columns) {
    const { name } = column
    if (!(name in typed)) continue
    const value = canonical(column, typed[name], look) as Cells[string]
    const isKept = derived(column, look) !== undefined || isSame(value, canonicalCell(column, was))
    if (!isKept) now[name] = value
    else if (name in was) now[name] = was[name]
    else delete now[name]
  }
  return now
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
