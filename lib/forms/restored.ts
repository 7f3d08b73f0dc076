import type { Answers, Cells, Row } from './content'
import { fieldsOf, isTyped } from './fields'
import { changesBetween } from './merge'
import type { StepSpec } from './spec'

/** A step by the definition of the day on which it was filled in. */
export type Then<T> = { step: StepSpec | undefined; content: T }

/**
 * The answers once an earlier version is put back. What the definition of that day did not ask keeps what it holds
 * now, and what today's does not ask does not come back.
 */
export function restoredAnswers(step: StepSpec, then: Then<Answers>, now: Answers): Answers {
  const asked = new Set(then.step ? namesOf(then.step) : [])
  const back = namesOf(step).filter((name) => asked.has(name))
  return { ...now, ...Object.fromEntries(back.map((name) => [name, then.content[name]])) }
}

const namesOf = (step: StepSpec): string[] =>
  fieldsOf(step)
    .filter(isTyped)
    .map(({ name }) => name)

/** What is to be written so that a list is as it was: rows to put, rows to take away, and the order of those that stay. */
export type RestoredList = { put: Row[]; gone: string[]; order: string[]; isSame: boolean }

export function restoredList(step: StepSpec, then: Then<readonly Row[]>, now: readonly Row[]): RestoredList {
  const here = new Map(now.map((row) => [row.id, row.cells]))
  const rows = then.content.map(({ id, cells }) => ({
    id,
    cells: restoredAnswers(step, { step: then.step, content: cells }, here.get(id) ?? {}) as Cells,
  }))
  const put = rows.filter(({ id, cells }) => {
    const was = here.get(id)
    return !was || changesBetween(was, cells).length > 0
  })
  const order = rows.map(({ id }) => id)
  const stays = new Set(order)
  const gone = now.filter(({ id }) => !stays.has(id)).map(({ id }) => id)
  const isSame = put.length === 0 && gone.length === 0 && now.every(({ id }, index) => id === order[index])
  return { put, gone, order, isSame }
}
