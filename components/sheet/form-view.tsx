import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { SheetGrid, SheetLine, SheetStep } from '@/lib/forms/sheet'
import type { Notes } from './sheet-view'
import { bare, headOf, worded } from './worded'

type Props = { step: Extract<SheetStep, { kind: 'form' }>; notes: Notes }

export const FormView = ({ step, notes }: Props) =>
  step.groups.map((group, index) => (
    // A group has no name of its own and never moves.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <div key={index} className="mt-5 first:mt-0">
      {group.title && <h3 className="mb-1">{group.title}</h3>}
      {group.grid ? (
        <Grid step={step.key} title={group.title} lines={group.lines} grid={group.grid} notes={notes} />
      ) : (
        <Lines step={step.key} lines={group.lines} notes={notes} />
      )}
    </div>
  ))

type GridProps = LinesProps & { title?: string; grid: SheetGrid }

/** A matrix as the table it was filled in as. */
function Grid({ step, title, lines, grid, notes }: GridProps) {
  const named = new Map(lines.map((line) => [line.name, line]))
  return (
    <Table caption={title ?? ''}>
      <thead>
        <tr>
          <HeadCell />
          {grid.columns.map((column) => (
            <HeadCell key={column} numeric>
              {column}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map((row) => (
          <tr key={row.label}>
            <Cell>{headOf(row)}</Cell>
            {row.names.map((name) => (
              <Cell key={name} numeric id={`${step}.${name}`}>
                {bare(named.get(name)?.value ?? '', row.unit)}
                {notes[`${step}.${name}`]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

type LinesProps = { step: string; lines: readonly SheetLine[]; notes: Notes }

export const Lines = ({ step, lines, notes }: LinesProps) => (
  <dl className="grid gap-x-8 sm:grid-cols-2">
    {lines.map((line) => (
      <div
        key={line.name}
        id={`${step}.${line.name}`}
        className={`min-w-0 border-b border-line py-2.5 ${line.wide ? 'sm:col-span-2' : ''}`}
      >
        <dt className="text-sm text-muted">{line.label}</dt>
        <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{worded(line.value)}</dd>
        {notes[`${step}.${line.name}`] && <dd className="mt-1">{notes[`${step}.${line.name}`]}</dd>}
      </div>
    ))}
  </dl>
)
