'use client'

import { memo } from 'react'
import { serialOf } from '@/components/sheet/numbering'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import type { Content, Row } from '@/lib/forms/content'
import { askedFields, columnsOf, lookupFrom } from '@/lib/forms/fields'
import { shownValue } from '@/lib/forms/sheet-of'
import type { FormSpec, ListStep } from '@/lib/forms/spec'

export type RowCommands = {
  edit: (id: string) => void
  remove: (id: string) => void
  move: (id: string, by: -1 | 1) => void
  drop: (dragged: string, onto: string) => void
}

type Props = {
  form: FormSpec
  step: ListStep
  content: Content
  rows: readonly Row[]
  /** How many things are missing or wrong, by row. */
  faulty: ReadonlyMap<string, number>
  /** Rows that the reviewer wants mended. */
  returned: ReadonlySet<string>
  editable: boolean
  here: string
  commands: RowCommands
}

const numeric = (step: ListStep, fields: readonly string[]) =>
  fields.every((name) =>
    ['integer', 'decimal', 'money', 'figure'].includes(
      columnsOf(step).find((one) => one.name === name)!.kind,
    ),
  )

/** The table of a list: 序号 first, 操作 last and always in sight. */
export function ListRows(props: Props) {
  const { step, rows, editable } = props
  return (
    <Table caption={step.title}>
      <thead>
        <tr>
          <HeadCell numeric>序号</HeadCell>
          {step.layout.map(({ label, fields }) => (
            <HeadCell key={label} numeric={numeric(step, fields)}>
              {label}
            </HeadCell>
          ))}
          {editable && <HeadCell pinned>操作</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Line
            key={row.id}
            {...props}
            row={row}
            index={index}
            count={props.faulty.get(row.id) ?? 0}
            marked={props.returned.has(row.id)}
            first={index === 0}
            last={index === rows.length - 1}
          />
        ))}
      </tbody>
    </Table>
  )
}

type LineProps = Props & {
  row: Row
  index: number
  count: number
  marked: boolean
  first: boolean
  last: boolean
}

const Line = memo(
  function Line({
    form,
    step,
    content,
    row,
    index,
    count,
    marked,
    first,
    last,
    editable,
    here,
    commands,
  }: LineProps) {
    const look = lookupFrom(content, step.key, row.cells)
    const title = row.cells[step.titled]
    const name = typeof title === 'string' && title ? title : `第 ${index + 1} 行`
    return (
      <tr
        draggable={editable}
        onDragStart={(event) => event.dataTransfer.setData('text/plain', row.id)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          commands.drop(event.dataTransfer.getData('text/plain'), row.id)
        }}
        className={editable ? 'cursor-grab' : undefined}
      >
        <Cell numeric>{serialOf(step.numbered, index)}</Cell>
        {step.layout.map(({ label, fields }, column) => (
          <Cell key={label} numeric={numeric(step, fields)}>
            {askedFields(
              fields.map((field) => columnsOf(step).find((one) => one.name === field)!),
              look,
            ).map((field) => {
              const value = shownValue(form, step, field, content, row.cells)
              return (
                <span key={field.name} className="line-clamp-2 block min-w-20" title={value}>
                  {value || '—'}
                </span>
              )
            })}
            {column === 0 && count > 0 && <Badge kind="danger">{count} 处待改</Badge>}
            {column === 0 && marked && <Badge kind="returned">有退回意见</Badge>}
          </Cell>
        ))}
        {editable && (
          <Cell pinned>
            <div className="flex flex-nowrap gap-0.5 whitespace-nowrap">
              <Button
                size="small"
                variant="quiet"
                name="row"
                value={row.id}
                formMethod="get"
                formAction={here}
                onClick={(event) => {
                  event.preventDefault()
                  commands.edit(row.id)
                }}
              >
                编辑<span className="sr-only">{name}</span>
              </Button>
              <Command
                name={name}
                value={`delete:${row.id}`}
                label="删除"
                onRun={() => commands.remove(row.id)}
              />
              <Command
                name={name}
                value={`up:${row.id}`}
                label="上移"
                disabled={first}
                onRun={() => commands.move(row.id, -1)}
              />
              <Command
                name={name}
                value={`down:${row.id}`}
                label="下移"
                disabled={last}
                onRun={() => commands.move(row.id, 1)}
              />
            </div>
          </Cell>
        )}
      </tr>
    )
  },
  (a, b) =>
    a.row === b.row &&
    a.index === b.index &&
    a.count === b.count &&
    a.marked === b.marked &&
    a.first === b.first &&
    a.last === b.last &&
    a.editable === b.editable &&
    a.content.answers === b.content.answers,
)

/** Posts the form around the table before scripts arrive. */
function Command({
  name,
  value,
  label,
  disabled,
  onRun,
}: {
  name: string
  value: string
  label: string
  disabled?: boolean
  onRun: () => void
}) {
  return (
    <Button
      size="small"
      variant="quiet"
      name="_command"
      value={value}
      disabled={disabled}
      onClick={(event) => {
        event.preventDefault()
        onRun()
      }}
    >
      {label}
      <span className="sr-only">{name}</span>
    </Button>
  )
}
