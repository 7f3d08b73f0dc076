import { ListPlace } from '@/components/filing/list-place'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { exchangedColumns, headOf, type Mapping, ROW_ID, ROW_ID_HEAD } from '@/lib/forms/exchange/columns'
import type { Table } from '@/lib/forms/exchange/line'
import { hideNumbers } from '@/lib/forms/hidden'
import type { ListStep } from '@/lib/forms/spec'
import { letters } from '@/lib/workbook/book'
import { remapImported } from '../list-actions'

type Props = {
  filingId: string
  step: ListStep
  here: string
  id: string
  table: Table
  mapping: Mapping
}

/** Which column of the table is which of ours: guessed, and put right by hand. */
export function ImportColumns({ filingId, step, here, id, table, mapping }: Props) {
  const columns = exchangedColumns(step)
  const unknown = columns.filter(({ name, optional }) => !optional && !mapping.includes(name))
  const unused = mapping.filter((name) => name === null).length
  const sample = table.lines[table.head === null ? 0 : table.head + 1]
  return (
    <details
      open={unknown.length > 0 || table.head === null}
      className="rounded-md border border-line bg-surface px-5 py-4 sm:px-6"
    >
      <summary className="cursor-pointer font-semibold">
        列的对应：认出 {mapping.length - unused} 列{unused > 0 && `，不导入 ${unused} 列`}
        {unknown.length > 0 && (
          <span className="ms-2 text-returned">表中没有：{unknown.map(({ label }) => label).join('、')}</span>
        )}
      </summary>
      {table.head === null && <p className="mt-3">没有找到列名，先按模板的次序对应。请逐列核对。</p>}
      <form action={remapImported} className="mt-4">
        <ListPlace filingId={filingId} step={step.key} here={here} />
        <input type="hidden" name="_import" value={id} />
        <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {mapping.map((name, at) => {
            const head = table.head === null ? '' : (table.lines[table.head]?.cells[at] ?? '')
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <li key={at}>
                <label htmlFor={`column-${at}`} className="mb-1 block font-medium">
                  {letters(at)} 列 {head.slice(0, 30)}
                </label>
                <Select key={name} id={`column-${at}`} name="_column" defaultValue={name ?? ''}>
                  <option value="">不导入</option>
                  {columns.map((column) => (
                    <option key={column.name} value={column.name}>
                      {headOf(step, column)}
                    </option>
                  ))}
                  <option value={ROW_ID}>{ROW_ID_HEAD}</option>
                </Select>
                <p className="mt-1 truncate text-sm text-muted">
                  例：{hideNumbers(sample?.cells[at] ?? '').slice(0, 40) || '（空）'}
                </p>
              </li>
            )
          })}
        </ul>
        <Button className="mt-4">按这样对应</Button>
      </form>
    </details>
  )
}
