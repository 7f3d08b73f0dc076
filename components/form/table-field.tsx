'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Cells } from '@/lib/forms/content'
import type { TableField as Spec } from '@/lib/forms/spec'
import { Field, type FieldProps } from './field'

type Props = Omit<FieldProps, 'field'> & { field: Spec }

const cellsOf = (value: FieldProps['value']): Cells[] =>
  Array.isArray(value) ? (value as Cells[]).filter((cells) => typeof cells === 'object') : []

/**
 * Small rows without an identity of their own. Until scripts arrive, its buttons post the form, and the server
 * draws the page with a row more or less (`_addRow`, `_removeRow`). A row keeps its key, so that what stands in
 * it stays when an earlier one goes.
 */
export function TableField({ field, name, value, readOnly, className: _, ...rest }: Props) {
  const [rows, setRows] = useState(() => cellsOf(value).map((cells, key) => ({ key, cells })))
  const [scripted, setScripted] = useState(false)
  const count = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const next = useRef(rows.length)
  const told = useRef(rows.length)
  useEffect(() => setScripted(true), [])
  useEffect(() => {
    if (told.current === rows.length) return
    const grown = rows.length > told.current
    told.current = rows.length
    count.current?.dispatchEvent(new Event('input', { bubbles: true }))
    const groups = box.current?.querySelectorAll<HTMLElement>('[data-row]')
    if (grown) groups?.[rows.length - 1]?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    else box.current?.querySelector<HTMLElement>('[data-add]')?.focus()
  }, [rows.length])

  const add = () => setRows([...rows, { key: next.current++, cells: {} }])
  const remove = (key: number) => setRows(rows.filter((row) => row.key !== key))
  const full = rows.length >= field.maxRows

  return (
    <div ref={box} className="space-y-4">
      <input ref={count} type="hidden" name={`${name}.count`} value={rows.length} readOnly />
      {rows.length === 0 && (
        <p className="text-muted">
          {field.optional ? `没有${field.label}时不用填。` : `还没有${field.noun}。`}
        </p>
      )}
      {rows.map((row, index) => (
        <fieldset key={row.key} data-row className="rounded-md border border-line bg-page px-4 pt-2 pb-4">
          <legend className="sr-only">
            {field.noun} {index + 1}
          </legend>
          <div className="mb-2 flex items-center justify-between">
            <span aria-hidden="true" className="text-sm font-semibold text-muted">
              {field.noun} {index + 1}
            </span>
            {!readOnly && (
              <Button
                type={scripted ? 'button' : 'submit'}
                name="_removeRow"
                value={`${name}.${index}`}
                variant="quiet"
                onClick={scripted ? () => remove(row.key) : undefined}
                aria-label={`删除${field.noun} ${index + 1}`}
              >
                删除
              </Button>
            )}
          </div>
          <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
            {field.columns.map((column) => (
              <Field
                {...rest}
                key={column.name}
                field={column}
                name={`${name}.${index}.${column.name}`}
                value={row.cells[column.name]}
                readOnly={readOnly}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {!readOnly && (
        <div className="flex flex-wrap items-center gap-4">
          <Button
            type={scripted ? 'button' : 'submit'}
            name="_addRow"
            value={name}
            data-add
            disabled={full}
            onClick={scripted ? add : undefined}
          >
            <Icon name="plus" />
            添加{field.noun}
          </Button>
          {full && <p className="text-sm text-muted">最多 {field.maxRows} 行，已经填满。</p>}
        </div>
      )}
    </div>
  )
}
