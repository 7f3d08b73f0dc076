import type { Sheet, SheetLine, SheetStep } from './sheet'

/** One thing that two copies of a form say differently, in words. */
export type SheetChange = { step: string; name: string; label: string; was: string; now: string }

/** What `now` says otherwise than `was`: lines one by one, lists and attachments as a whole. */
export function sheetChanges(was: Sheet, now: Sheet): SheetChange[] {
  const before = new Map(was.steps.flatMap(linesOf).map((line) => [line.key, line] as const))
  const after = new Map(now.steps.flatMap(linesOf).map((line) => [line.key, line] as const))
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)]
    const { step, name, label } = (fresh ?? old)!
    const change = { step, name, label, was: old?.value ?? '', now: fresh?.value ?? '' }
    return change.was === change.now ? [] : [change]
  })
}

type Line = { key: string; step: string; name: string; label: string; value: string }

function linesOf(step: SheetStep): Line[] {
  const line = ({ name, label, value }: Pick<SheetLine, 'name' | 'label' | 'value'>): Line => ({
    key: `${step.key}.${name}`,
    step: step.key,
    name,
    label,
    value,
  })
  switch (step.kind) {
    case 'form':
      return step.groups.flatMap(({ lines }) => lines.map(line))
    case 'list': {
      const rows = step.rows.map(({ cells }) => cells.flat().filter(Boolean).join(' '))
      return [line({ name: '', label: step.title, value: rows.join('；') })]
    }
    case 'attachments':
      return step.slots.map(({ code, label, files }) =>
        line({ name: code, label, value: files.map(({ name }) => name).join('；') }),
      )
  }
}
