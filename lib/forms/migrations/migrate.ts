import type { Answer, Answers, Cells, Content, FileRef, Row } from '../content'
import { isEmpty } from '../fields'
import { type MigrationStep, placeAfter, splitPlace } from './step'

/** What no place was left for: an answer, a cell of the row `row`, or a file of a slot. */
export type Dropped = { place: string; answer: Answer; row?: string; file?: string }
export type Moved = { from: string; to: string }
export type Migrated = { content: Content; moved: Moved[]; dropped: Dropped[] }

/**
 * A draft as the next version asks it. What is not told to move or to go stays as it is. Where a place is taken
 * already, what is there stays and what came is dropped: nothing is lost without being told.
 */
export function migrate(steps: readonly MigrationStep[], content: Content): Migrated {
  const report: Report = { moved: new Map(), dropped: [] }
  return {
    content: {
      answers: movedAnswers(steps, content.answers, report),
      rows: movedRows(steps, content.rows, report),
      files: movedFiles(steps, content.files, report),
      facts: content.facts,
    },
    moved: [...report.moved].map(([from, to]) => ({ from, to })),
    dropped: report.dropped,
  }
}

type Report = { moved: Map<string, string>; dropped: Dropped[] }

function movedAnswers(
  steps: readonly MigrationStep[],
  answers: Content['answers'],
  report: Report,
): Content['answers'] {
  const result: Content['answers'] = {}
  const coming: [from: string, to: string, answer: Answer | undefined][] = []
  for (const [key, own] of Object.entries(answers)) {
    if (placeAfter(steps, key) === key) result[key] = {}
    for (const [name, answer] of Object.entries(own)) {
      const place = `${key}.${name}`
      const to = placeAfter(steps, place)
      if (to === place) put(result, to, answer)
      else if (to !== null) coming.push([place, to, answer])
      else if (!isEmpty(answer)) report.dropped.push({ place, answer: answer! })
    }
  }
  for (const [from, to, answer] of coming) {
    const [step, field] = splitPlace(to)
    if (isEmpty(result[step]?.[field])) {
      put(result, to, answer)
      if (!isEmpty(answer)) report.moved.set(from, to)
    } else if (!isEmpty(answer)) report.dropped.push({ place: from, answer: answer! })
  }
  return result
}

function put(answers: Content['answers'], place: string, answer: Answer | undefined): void {
  const [step, field] = splitPlace(place)
  answers[step] ??= {}
  answers[step][field] = answer
}

function movedRows(steps: readonly MigrationStep[], rows: Content['rows'], report: Report): Content['rows'] {
  const result: Content['rows'] = {}
  for (const [key, list] of Object.entries(rows)) {
    const to = placeAfter(steps, key)
    if (to !== null && to !== key && list.length > 0) report.moved.set(key, to)
    for (const row of list) {
      const { cells, dropped, moved } = migrateCells(steps, key, row.cells)
      report.dropped.push(...dropped.map((one) => ({ ...one, row: row.id })))
      for (const one of moved) report.moved.set(one.from, one.to)
      if (to !== null) result[to] = [...(result[to] ?? []), { id: row.id, cells } satisfies Row]
    }
    if (to !== null) result[to] ??= []
  }
  return result
}

/** One row by itself: also one that lies unconfirmed in its dialog. */
export function migrateCells(
  steps: readonly MigrationStep[],
  list: string,
  cells: Cells,
): { cells: Cells; moved: Moved[]; dropped: Dropped[] } {
  const to = placeAfter(steps, list)
  const report: Report = { moved: new Map(), dropped: [] }
  const { [list]: kept, ...others } = movedAnswers(steps, { [list]: cells as Answers }, report)
  // A cell that would leave its row has nowhere to stand.
  const own = to === null ? {} : ((to === list ? kept : others[to]) ?? {})
  const isOwn = (one: Moved) => to !== null && splitPlace(one.to)[0] === to
  const moved = [...report.moved].map(([from, target]) => ({ from, to: target }))
  const strayed = moved.filter((one) => !isOwn(one))
  return {
    cells: own as Cells,
    moved: moved.filter((one) => isOwn(one) && splitPlace(one.from)[1] !== splitPlace(one.to)[1]),
    dropped: [
      ...report.dropped,
      ...strayed.map(({ from }) => ({ place: from, answer: cells[splitPlace(from)[1]] as Answer })),
    ],
  }
}

function movedFiles(
  steps: readonly MigrationStep[],
  files: Content['files'],
  report: Report,
): Content['files'] {
  const result: Content['files'] = {}
  for (const [key, list] of Object.entries(files)) {
    if (placeAfter(steps, key) === key) result[key] ??= []
    for (const file of list) {
      const place = `${key}.${file.slot}`
      const to = placeAfter(steps, place)
      if (to === null) {
        report.dropped.push({ place, answer: file.name, file: file.id })
        continue
      }
      const [step, slot] = splitPlace(to)
      if (to !== place) report.moved.set(place, to)
      result[step] = [...(result[step] ?? []), { ...file, slot } satisfies FileRef]
    }
  }
  return result
}
