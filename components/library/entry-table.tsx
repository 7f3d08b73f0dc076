import type { ReactNode } from 'react'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { wordedCell } from '@/lib/domain/library/entry'
import type { Cells } from '@/lib/forms/content'
import { columnsOf } from '@/lib/forms/fields'
import type { ListStep } from '@/lib/forms/spec'

type Line = { id: string; cells: Cells }
type Props = {
  caption: string
  list: ListStep
  lines: readonly Line[]
  /** The first column: 选择 with its box, or the number of the line. */
  lead: { label: string; of: (line: Line, index: number) => ReactNode }
  /** The last column, always in sight. */
  trail?: { label: string; of: (line: Line) => ReactNode }
}

const numeric = (list: ListStep, fields: readonly string[]) =>
  fields.every((name) =>
    ['integer', 'decimal', 'money'].includes(columnsOf(list).find((one) => one.name === name)?.kind ?? ''),
  )

/** Entries of the library under the same heads as in the list of an application. */
export function EntryTable({ caption, list, lines, lead, trail }: Props) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <HeadCell>{lead.label}</HeadCell>
          {list.layout.map(({ label, fields }) => (
            <HeadCell key={label} numeric={numeric(list, fields)}>
              {label}
            </HeadCell>
          ))}
          {trail && <HeadCell pinned>{trail.label}</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.id}>
            <Cell className="min-w-0 whitespace-nowrap">{lead.of(line, index)}</Cell>
            {list.layout.map(({ label, fields }) => (
              <Cell key={label} numeric={numeric(list, fields)}>
                {fields.map((name, at) => {
                  const text = wordedCell(list, line.cells, name)
                  return (
                    text && (
                      <span key={name} className={at === 0 ? 'block' : 'block text-muted'}>
                        {text}
                      </span>
                    )
                  )
                })}
              </Cell>
            ))}
            {trail && <Cell pinned>{trail.of(line)}</Cell>}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** What a line is called in a sentence or to those who cannot see it. */
export const lineName = (list: ListStep, { cells }: Line): string =>
  wordedCell(list, cells, list.titled) || `未填${columnsOf(list)[0]?.label ?? ''}`
