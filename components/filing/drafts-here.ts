import type { Answers, Cells, Row } from '@/lib/forms/content'
import { journaledRows, journalOf } from './journal'

/** A row that was typed and not confirmed. */
export type Draft = { rowId: string; was: Cells; cells: Cells }

/** The drafts that the server knows, with what only this browser has: typed while the line was cut or the tab closed. */
export function draftsHere(
  accountId: string,
  list: string,
  known: readonly Draft[],
  rows: readonly Row[],
): readonly Draft[] {
  const local = journaledRows(accountId, list).flatMap((rowId): Draft[] => {
    const changes = journalOf(accountId, `${list}:${rowId}`).read()
    if (changes.length === 0) return []
    const stored = rows.find(({ id }) => id === rowId)?.cells ?? {}
    const draft = known.find((one) => one.rowId === rowId) ?? { was: stored, cells: stored }
    const was: Answers = { ...draft.was }
    const cells: Answers = { ...draft.cells }
    for (const change of changes) {
      was[change.name] = change.was
      cells[change.name] = change.now
    }
    return [{ rowId, was: was as Cells, cells: cells as Cells }]
  })
  return [...known.filter(({ rowId }) => !local.some((one) => one.rowId === rowId)), ...local]
}
