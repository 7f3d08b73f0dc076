import type { SheetLine, SheetStep } from '@/lib/forms/sheet'
import type { Notes } from './sheet-view'
import { worded } from './worded'

type Props = { step: Extract<SheetStep, { kind: 'form' }>; notes: Notes }

export const FormView = ({ step, notes }: Props) =>
  step.groups.map((group, index) => (
    // A group has no name of its own and never moves.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <div key={index} className="mt-5 first:mt-0">
      {group.title && <h3 className="mb-1">{group.title}</h3>}
      <Lines step={step.key} lines={group.lines} notes={notes} />
    </div>
  ))

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
