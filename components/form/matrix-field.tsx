'use client'

import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { control } from '@/components/ui/control'
import type { Labels } from '@/components/words'
import type { Answers } from '@/lib/forms/content'
import { amountInWords } from '@/lib/forms/formats/amount'
import { normaliseNumber } from '@/lib/forms/formats/number'
import type { FieldSpec, Matrix } from '@/lib/forms/spec'
import { grouped, unitOf, word } from '@/lib/forms/word'
import type { Problem } from '@/lib/result'
import { isFaulty } from './bound'
import { isRequired } from './kinds'
import { idWithin } from './label'
import { type CellAt, cellAfter, pastedCells, pasteInto } from './matrix-keys'
import { ProblemText } from './problem-text'

type Props = {
  matrix: Matrix
  title?: string
  fields: readonly FieldSpec[]
  /** The names of those that are asked now. */
  asked: ReadonlySet<string>
  answers: Answers
  epochs: Readonly<Record<string, number>>
  problemsOf: (field: FieldSpec) => readonly Problem[]
  figureOf: (field: Extract<FieldSpec, { kind: 'figure' }>) => string
  labels: Labels
  idPrefix: string
  readOnly: boolean
}

/** What a row is called stays in sight while the years scroll, and never takes half of a narrow screen. */
const HEAD_COLUMN = 'sticky start-0 z-10 bg-surface min-w-[min(10rem,42vw)] max-sm:max-w-[42vw]'

/** Rows × years: one table of plain fields. Arrows and Enter move between them, a paste from a spreadsheet spreads. */
export function MatrixField({ matrix, title, fields, asked, answers, epochs, ...rest }: Props) {
  const { columns, rows } = matrix
  const { labels, idPrefix, readOnly } = rest
  const box = useRef<HTMLTableElement>(null)
  const [reads, setReads] = useState('')
  const hint = useId()
  const named = new Map(fields.map((field) => [field.name, field]))
  const fieldAt = (row: number, column: number) =>
    named.get(`${rows[row]?.name ?? ''}.${columns[column]?.key ?? ''}`)
  const inputAt = ({ row, column }: CellAt) =>
    box.current?.querySelector<HTMLInputElement>(`input[data-cell="${row}.${column}"]`) ?? null
  const cellOf = (input: HTMLInputElement): CellAt => {
    const [row = 0, column = 0] = (input.dataset.cell ?? '').split('.').map(Number)
    return { row, column }
  }

  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const input = event.target
    if (!(input instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.nativeEvent.isComposing) return
    const caret = {
      atStart: input.selectionStart === 0 && input.selectionEnd === 0,
      atEnd: input.selectionStart === input.value.length,
    }
    const size = { rows: rows.length, columns: columns.length }
    const next = cellAfter(event.key, cellOf(input), caret, size, (at) => inputAt(at) !== null)
    // Enter would otherwise send the whole form.
    if (next || event.key === 'Enter') event.preventDefault()
    if (next) inputAt(next)?.select()
  }
  const paste = (event: ClipboardEvent<HTMLTableElement>) => {
    const input = event.target
    const cells = pastedCells(event.clipboardData.getData('text/plain'))
    if (!cells || !(input instanceof HTMLInputElement)) return
    event.preventDefault()
    for (const { at, text } of pasteInto(cellOf(input), cells, (place) => inputAt(place) !== null)) {
      const filled = inputAt(at)!
      filled.value = text
      filled.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
  /** How the amount in hand reads, so that 元 taken for 万元 is seen at once. */
  const read = (input: EventTarget) => {
    if (!(input instanceof HTMLInputElement)) return
    const { row, column } = cellOf(input)
    const plain = normaliseNumber(input.value)
    const words = fieldAt(row, column)?.kind === 'money' ? amountInWords(plain) : null
    setReads(words ? `${grouped(plain)} 万元，${words}` : '')
  }

  const problems = fields.flatMap((field) => rest.problemsOf(field).map((problem) => ({ field, problem })))
  const isIdle = (column: number) =>
    rows.every((_, row) => {
      const field = fieldAt(row, column)
      return !field || field.kind === 'figure' || !asked.has(field.name)
    })

  return (
    <div>
      <section
        aria-label={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        tabIndex={0}
        className="-mx-1 overflow-x-auto px-1"
      >
        <table
          ref={box}
          onKeyDown={move}
          onPaste={paste}
          onFocus={(event) => read(event.target)}
          onInput={(event) => read(event.target)}
          className="w-full border-separate border-spacing-0"
        >
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <td className={cn(HEAD_COLUMN, 'border-b border-line')} />
              {columns.map(({ key, label }, column) => (
                <th
                  key={key}
                  scope="col"
                  className="border-b border-line px-2 pb-2 text-end align-bottom font-semibold"
                >
                  {label}
                  {isIdle(column) && (
                    <span className="block text-sm font-normal text-muted">成立前，无需填写</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => {
              const first = columns.map((_, column) => fieldAt(at, column)).find((field) => field)
              if (!first) return null
              const unit = unitOf(first)
              return (
                <tr key={row.name}>
                  <th
                    scope="row"
                    className={cn(
                      HEAD_COLUMN,
                      'border-b border-line py-2.5 pe-3 text-start align-top font-normal',
                    )}
                  >
                    <span className="font-medium">{row.label}</span>
                    {isRequired(first) && first.kind !== 'figure' && !readOnly && (
                      <span aria-hidden="true" className="ms-1 text-danger">
                        *
                      </span>
                    )}
                    {unit && <span className="ms-1 text-sm whitespace-nowrap text-muted">（{unit}）</span>}
                    {row.help && <span className="block text-sm text-muted">{row.help}</span>}
                  </th>
                  {columns.map(({ key }, column) => (
                    <td
                      key={key}
                      className="min-w-[min(8.5rem,40vw)] border-b border-line p-1.5 text-end align-top"
                    >
                      <Cell
                        {...rest}
                        field={fieldAt(at, column)}
                        asked={asked}
                        answers={answers}
                        epochs={epochs}
                        place={`${at}.${column}`}
                        hint={hint}
                      />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <p id={hint} className="mt-2 min-h-6 text-end text-sm text-muted">
        {reads || (!readOnly && '可用方向键和回车在格子间移动，也可从 Excel 复制后粘贴。')}
      </p>
      <div aria-live="polite" className="mt-1 space-y-1">
        {problems.map(({ field, problem }) => (
          <div key={`${field.name}-${problem.code}`} id={`${idWithin(idPrefix, field.name)}-problems`}>
            <span className="font-medium">{field.label}：</span>
            <ProblemText problem={problem} field={field} labels={labels} />
          </div>
        ))}
      </div>
    </div>
  )
}

type CellProps = Pick<
  Props,
  'asked' | 'answers' | 'epochs' | 'problemsOf' | 'figureOf' | 'idPrefix' | 'readOnly'
> & {
  field: FieldSpec | undefined
  place: string
  hint: string
}

function Cell({ field, asked, answers, epochs, place, hint, ...props }: CellProps) {
  if (!field) return null
  if (field.kind === 'figure')
    return <span className="inline-block px-2 py-2.5 tabular-nums">{grouped(props.figureOf(field))}</span>
  if (!asked.has(field.name)) return <span className="inline-block px-2 py-2.5 text-muted">—</span>
  const value = answers[field.name]
  const text = typeof value === 'string' ? value : ''
  if (props.readOnly)
    return (
      <span className="inline-block px-2 py-2.5 tabular-nums">
        {word({ ...field, unit: undefined } as FieldSpec, text)}
      </span>
    )
  const id = idWithin(props.idPrefix, field.name)
  const problems = props.problemsOf(field)
  return (
    <span data-question={field.name} className="contents">
      <input
        key={epochs[field.name] ?? 0}
        id={id}
        name={field.name}
        type="text"
        data-cell={place}
        defaultValue={text}
        inputMode="decimal"
        autoComplete="off"
        aria-label={field.label}
        aria-describedby={problems.length > 0 ? `${id}-problems` : hint}
        aria-invalid={isFaulty(problems) || undefined}
        aria-required={isRequired(field) || undefined}
        className={cn(control, 'px-2 text-end tabular-nums aria-invalid:px-[calc(0.5rem-1px)]')}
      />
    </span>
  )
}
