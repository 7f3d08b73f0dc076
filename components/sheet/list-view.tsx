import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { SheetStep } from '@/lib/forms/sheet'
import { Lines } from './form-view'
import type { Notes } from './sheet-view'
import { Stack } from './stack'

type Props = { step: Extract<SheetStep, { kind: 'list' }>; notes: Notes }

export function ListView({ step, notes }: Props) {
  if (step.rows.length === 0) return <p className="text-muted">—（没有填写）</p>
  return (
    <>
      <Table caption={`${step.title}，共 ${step.rows.length} 行`}>
        <thead>
          <tr>
            <HeadCell>序号</HeadCell>
            {step.columns.map((column) => (
              <HeadCell key={column.label} numeric={column.numeric}>
                {column.label}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {step.rows.map((row, index) => (
            <tr key={row.id} id={`${step.key}.${row.id}`}>
              <Cell>
                {index + 1}
                {notes[`${step.key}.${row.id}`]}
              </Cell>
              {step.columns.map((column, at) => (
                <Cell key={column.label} numeric={column.numeric} className="max-w-80">
                  <Stack values={row.cells[at] ?? []} />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {step.figures.length > 0 && (
        <div className="mt-4">
          <Lines step={step.key} lines={step.figures} notes={notes} />
        </div>
      )}
    </>
  )
}
