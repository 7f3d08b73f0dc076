import type { Sheet, SheetLine, SheetStep } from './sheet'

/** One thing that two copies of a form say differently, in words. A row is told by its title. */
export type SheetChange =
  | { kind: 'line'; step: string; name: string; label: string; was: string; now: string }
  | {
      kind: 'row'
      step: string
      /** Of the list. */
      label: string
      row: string
      title: string
      how: RowChange
      cells: CellChange[]
    }
  /** The rows that stayed stand in another order. */
  | { kind: 'order'; step: string; label: string }

export type RowChange = 'added' | 'removed' | 'changed'
export type CellChange = { label: string; was: string; now: string }

type Copy = Pick<Sheet, 'steps'>
type ListSheet = Extract<SheetStep, { kind: 'list' }>
type ListRow = ListSheet['rows'][number]

/**
 * What `now` says otherwise than `was`: lines, attachments and the rows of lists one by one. Where numbers are hidden,
 * `shown` are the same two copies as people may read them: a change in what is hidden is then told with the same words
 * before and after.
 */
export function sheetChanges(was: Copy, now: Copy, shown = { was, now }): SheetChange[] {
  const keys = [...new Set([...now.steps, ...was.steps].map(({ key }) => key))]
  return keys.flatMap((key) => {
    const pair = (copies: { was: Copy; now: Copy }) => ({
      was: copies.was.steps.find((step) => step.key === key),
      now: copies.now.steps.find((step) => step.key === key),
    })
    const [whole, told] = [pair({ was, now }), pair(shown)]
    const isList = whole.was?.kind === 'list' || whole.now?.kind === 'list'
    return isList ? listChanges(key, whole, told) : lineChanges(key, whole, told)
  })
}

type Pair = { was: SheetStep | undefined; now: SheetStep | undefined }

function lineChanges(step: string, whole: Pair, told: Pair): SheetChange[] {
  const [before, after] = [linesOf(whole.was), linesOf(whole.now)]
  const [beforeTold, afterTold] = [linesOf(told.was), linesOf(told.now)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    if ((before.get(name)?.value ?? '') === (after.get(name)?.value ?? '')) return []
    const { label } = (after.get(name) ?? before.get(name))!
    const [old, fresh] = [beforeTold.get(name)?.value ?? '', afterTold.get(name)?.value ?? '']
    return [{ kind: 'line' as const, step, name, label, was: old, now: fresh }]
  })
}

function linesOf(step: SheetStep | undefined): Map<string, Pick<SheetLine, 'label' | 'value'>> {
  switch (step?.kind) {
    case 'form':
      return new Map(step.groups.flatMap(({ lines }) => lines.map((line) => [line.name, line] as const)))
    case 'attachments':
      return new Map(
        step.slots.map(({ code, label, files }) => [
          code,
          { label, value: files.map(({ name }) => name).join('；') },
        ]),
      )
    default:
      return new Map()
  }
}

function listChanges(step: string, whole: Pair, told: Pair): SheetChange[] {
  const [before, after] = [rowsOf(whole.was), rowsOf(whole.now)]
  const [beforeTold, afterTold] = [rowsOf(told.was), rowsOf(told.now)]
  const label = (whole.now ?? whole.was)!.title
  const columns = [told.now, told.was].flatMap((one) => (one?.kind === 'list' ? [one.columns] : []))[0] ?? []
  const changed = [...new Set([...after.keys(), ...before.keys()])].flatMap((id): SheetChange[] => {
    const [old, fresh] = [before.get(id), after.get(id)]
    const how = !old ? 'added' : !fresh ? 'removed' : 'changed'
    const cells = columns.flatMap(({ label: column }, at) =>
      sameStack(old?.cells[at], fresh?.cells[at])
        ? []
        : [{ label: column, was: textOf(beforeTold.get(id), at), now: textOf(afterTold.get(id), at) }],
    )
    if (how === 'changed' && cells.length === 0) return []
    const title = titleOf(afterTold.get(id) ?? beforeTold.get(id))
    return [{ kind: 'row', step, label, row: id, title, how, cells }]
  })
  const stayed = [...before.keys()].filter((id) => after.has(id))
  const order = [...after.keys()].filter((id) => before.has(id))
  return stayed.every((id, index) => id === order[index])
    ? changed
    : [...changed, { kind: 'order', step, label }]
}

const rowsOf = (step: SheetStep | undefined): Map<string, ListRow> =>
  new Map(step?.kind === 'list' ? step.rows.map((row) => [row.id, row] as const) : [])

const sameStack = (was: readonly string[] = [], now: readonly string[] = []): boolean =>
  was.join('\n').trim() === now.join('\n').trim()

/** The values of one column, as one text. */
const textOf = (row: ListRow | undefined, column: number): string =>
  (row?.cells[column] ?? []).filter((value) => value !== '').join(' ')

/** A sheet knows no titles: what its first filled column says names the row. */
const titleOf = (row: ListRow | undefined): string => row?.cells.flat().find((value) => value !== '') ?? ''
