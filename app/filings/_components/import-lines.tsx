import type { ReactNode } from 'react'
import { labelsOf } from '@/components/form/label'
import { Badge } from '@/components/ui/badge'
import type { Kind } from '@/components/ui/kind'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { lineSentence } from '@/components/words/imports'
import type { Cells } from '@/lib/forms/content'
import { exchangedColumns } from '@/lib/forms/exchange/columns'
import { canonicalCell } from '@/lib/forms/exchange/match'
import type { PlannedKind, PlannedRow } from '@/lib/forms/exchange/plan'
import { masked } from '@/lib/forms/masked'
import { changesBetween } from '@/lib/forms/merge'
import type { ColumnSpec, ListStep } from '@/lib/forms/spec'
import { word } from '@/lib/forms/word'

/** As many as anyone reads through; the rest is told by its number. */
const SHOWN = 200

const WORDS: Record<PlannedKind, { kind: Kind; word: string }> = {
  add: { kind: 'done', word: '新增' },
  update: { kind: 'info', word: '更新' },
  same: { kind: 'waiting', word: '相同' },
  repeat: { kind: 'returned', word: '重复' },
}

/** Lines with a fault first, then what changes, then what is new. */
export function ImportLines({ step, plan }: { step: ListStep; plan: readonly PlannedRow[] }) {
  const faulty = plan.filter(({ problems }) => problems.length > 0)
  const rest = (kind: PlannedKind) => plan.filter((row) => row.kind === kind && row.problems.length === 0)
  const [updated, added] = [rest('update'), rest('add')]
  return (
    <>
      {faulty.length > 0 && (
        <Lines
          title="请核对的行"
          rows={faulty}
          step={step}
          told={(row) => <Problems step={step} row={row} />}
        />
      )}
      {updated.length > 0 && (
        <Lines
          title="更新的行"
          rows={updated}
          step={step}
          told={(row) => <Changes step={step} row={row} />}
        />
      )}
      {added.length > 0 && (
        <Lines title="新增的行" rows={added} step={step} told={(row) => summaryOf(step, row)} />
      )}
    </>
  )
}

type LinesProps = {
  title: string
  rows: readonly PlannedRow[]
  step: ListStep
  told: (row: PlannedRow) => ReactNode
}

function Lines({ title, rows, step, told }: LinesProps) {
  const titled = exchangedColumns(step).find(({ name }) => name === step.titled)
  return (
    <section className="space-y-2">
      <h2>
        {title}
        <span className="ms-2 text-base font-normal text-muted">{rows.length} 行</span>
      </h2>
      <Table caption={title}>
        <thead>
          <tr>
            <HeadCell numeric>表中行号</HeadCell>
            <HeadCell>处理</HeadCell>
            <HeadCell>{titled?.label}</HeadCell>
            <HeadCell className="w-full">内容</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.line}>
              <Cell numeric>{row.line}</Cell>
              <Cell>
                <Badge kind={WORDS[row.kind].kind}>{WORDS[row.kind].word}</Badge>
              </Cell>
              <Cell>{row.title || '—'}</Cell>
              <Cell>{told(row)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.length > SHOWN && (
        <p className="text-sm text-muted">其余 {rows.length - SHOWN} 行同样处理，没有列出。</p>
      )}
    </section>
  )
}

function Problems({ step, row }: { step: ListStep; row: PlannedRow }) {
  const columns = exchangedColumns(step)
  return (
    <ul className="space-y-1">
      {row.problems.map((problem) => {
        const column = columns.find(({ name }) => name === problem.field)
        const value = column ? shown(column, row.now) : ''
        return (
          <li key={`${problem.field}-${problem.code}`}>
            {column && <strong className="font-semibold">{column.label}</strong>}
            {value && <span className="text-muted">（{value}）</span>}
            {column && '：'}
            {lineSentence(problem, column, labelsOf(columns))}
          </li>
        )
      })}
    </ul>
  )
}

function Changes({ step, row }: { step: ListStep; row: PlannedRow }) {
  const columns = exchangedColumns(step)
  return (
    <ul className="space-y-1">
      {changesBetween(row.was, row.now).map(({ name }) => {
        const column = columns.find((one) => one.name === name)
        return (
          column && (
            <li key={name}>
              <span className="text-muted">{column.label}：</span>
              <del className="text-muted">{shown(column, row.was) || '空'}</del>
              <span aria-hidden="true"> → </span>
              <span className="sr-only">改为</span>
              <ins className="no-underline">{shown(column, row.now) || '空'}</ins>
            </li>
          )
        )
      })}
    </ul>
  )
}

/** The first few cells of a new row. */
const summaryOf = (step: ListStep, { now }: PlannedRow): string =>
  exchangedColumns(step)
    .filter(({ name }) => name !== step.titled)
    .map((column) => shown(column, now))
    .filter(Boolean)
    .slice(0, 8)
    .join('，')

function shown(column: ColumnSpec, cells: Cells): string {
  const answer = canonicalCell(column, cells)
  return column.masked && typeof answer === 'string' ? masked(column.masked, answer) : word(column, answer)
}
