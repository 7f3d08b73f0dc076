import { Fragment } from 'react'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { SheetStep } from '@/lib/forms/sheet'
import { across, beneath } from './columns'
import { Lines } from './form-view'
import { serialOf } from './numbering'
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
            {across(step).map(({ column }) => (
              <HeadCell key={column.label} numeric={column.numeric}>
                {column.label}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {step.rows.map((row, index) => {
            const below = beneath(step, row)
            return (
              <Fragment key={row.id}>
                <tr id={`${step.key}.${row.id}`}>
                  <Cell className={below.length > 0 ? 'border-b-0' : undefined}>
                    {serialOf(step.numbered, index)}
                    {notes[`${step.key}.${row.id}`]}
                  </Cell>
                  {across(step).map(({ column, at }) => (
                    <Cell
                      key={column.label}
                      numeric={column.numeric}
                      className={below.length > 0 ? 'max-w-80 border-b-0' : 'max-w-80'}
                    >
                      <Stack values={row.cells[at] ?? []} />
                    </Cell>
                  ))}
                </tr>
                {below.length > 0 && (
                  <tr>
                    <Cell />
                    <Cell colSpan={across(step).length} className="space-y-1 whitespace-pre-wrap">
                      {below.map((text) => (
                        <p key={text} className="max-w-[60rem]">
                          {text}
                        </p>
                      ))}
                    </Cell>
                  </tr>
                )}
              </Fragment>
            )
          })}
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
