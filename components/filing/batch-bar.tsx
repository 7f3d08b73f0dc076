'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { Row } from '@/lib/forms/content'
import { NO, YES } from '@/lib/forms/exchange/cell-text'
import { choicesOf } from '@/lib/forms/exchange/choices'
import { editableTogether, unitOf } from '@/lib/forms/exchange/columns'
import type { ColumnSpec, ListStep } from '@/lib/forms/spec'
import { ROWS_PER_PAGE } from './list-pager'

type Props = {
  step: ListStep
  rows: readonly Row[]
  chosen: ReadonlySet<string>
  onChoose: (ids: readonly string[], isOn: boolean) => void
  onForget: () => void
  action: (form: FormData) => Promise<void>
  /** The page of the list that is drawn, and with it the ticks of its rows. */
  page: number
}

/** 批量修改: one column of the rows ticked becomes one value. Before scripts arrive the value is written in words. */
export function BatchBar({ step, rows, chosen, onChoose, onForget, action, page }: Props) {
  const columns = editableTogether(step)
  const [name, setName] = useState('')
  const drawn = new Set(rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE).map(({ id }) => id))
  const column = columns.find((one) => one.name === name)
  return (
    <fieldset className="flex flex-wrap items-end gap-x-3 gap-y-2 rounded-md border border-line bg-surface px-4 py-3 text-sm">
      <legend className="sr-only">批量修改</legend>
      <p className="flex min-h-9 items-center" role="status">
        {chosen.size > 0 ? `已选 ${chosen.size} 行` : '勾选序号可批量修改'}
      </p>
      <div className="flex min-h-9 items-center gap-1">
        {chosen.size < rows.length && (
          <Button
            type="button"
            size="small"
            variant="quiet"
            onClick={() =>
              onChoose(
                rows.map(({ id }) => id),
                true,
              )
            }
          >
            全选 {rows.length} 行
          </Button>
        )}
        {chosen.size > 0 && (
          <Button type="button" size="small" variant="quiet" onClick={onForget}>
            取消选择
          </Button>
        )}
      </div>
      {[...chosen].map((id) => !drawn.has(id) && <input key={id} type="hidden" name="_chosen" value={id} />)}
      <div className="flex items-center gap-2">
        把
        <Select
          name="_column"
          aria-label="要修改的列"
          value={name}
          onChange={(event) => setName(event.target.value)}
          className="min-h-9 w-44 py-1"
        >
          <option value="">选择一列</option>
          {columns.map((one) => (
            <option key={one.name} value={one.name}>
              {one.label}
            </option>
          ))}
        </Select>
      </div>
      <div className="flex items-center gap-2">
        改为
        <Value key={name} column={column} />
      </div>
      <Button size="small" className="min-h-9" formAction={action}>
        批量修改
      </Button>
    </fieldset>
  )
}

const look = 'min-h-9 w-56 py-1'

function Value({ column }: { column: ColumnSpec | undefined }) {
  const common = { name: '_value', 'aria-label': '改成的内容', className: look }
  if (column?.kind === 'choice' || column?.kind === 'check') {
    const texts = column.kind === 'check' ? [YES, NO] : choicesOf(column)!.texts
    return (
      <Select {...common} defaultValue="">
        <option value="">请选择</option>
        {texts.map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
      </Select>
    )
  }
  if (column?.kind === 'cascade')
    return (
      <>
        <Input {...common} list="batch-values" placeholder="输入名称查找" autoComplete="off" />
        <datalist id="batch-values">
          {choicesOf(column)!.texts.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      </>
    )
  if (column?.kind === 'date' || column?.kind === 'month') return <Input {...common} type={column.kind} />
  return <Input {...common} placeholder={hintOf(column)} />
}

function hintOf(column: ColumnSpec | undefined): string {
  if (!column) return '内容，选项写名称'
  if (column.kind === 'multi') return '多项用“；”隔开'
  const unit = unitOf(column)
  return unit ? `单位：${unit}` : ''
}
