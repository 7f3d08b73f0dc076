'use client'

import { type FocusEvent, type FormEvent, useActionState, useEffect, useMemo, useRef, useState } from 'react'
import { DefaultSubmit } from '@/components/form/default-submit'
import { ErrorSummary } from '@/components/form/error-summary'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { refusalSentence } from '@/components/words/refusals'
import { type Carried, carriedProblems } from '@/lib/forms/carried'
import { checkRow } from '@/lib/forms/check'
import type { Cells, Content } from '@/lib/forms/content'
import { askedFields, columnsOf, lookupFrom } from '@/lib/forms/fields'
import { type Conflict, changesBetween } from '@/lib/forms/merge'
import { readFields } from '@/lib/forms/read'
import type { ListStep } from '@/lib/forms/spec'
import { blocks, type Problem } from '@/lib/result'
import type { ActionState } from './action-state'
import { ConflictChoice } from './conflict-choice'
import { ConflictPanel } from './conflict-panel'
import { faultsOf } from './faults'
import { journalOf } from './journal'
import { postedIn } from './posted-in'
import { ReasonNote } from './reason-note'
import { RowFields } from './row-fields'
import { askRow, ROW_REFUSALS } from './row-requests'
import { sendBeforeLeaving } from './under-way'
import { useHashFocus } from './use-hash-focus'

export type OpenRow = {
  id: string
  isNew: boolean
  was: Cells
  cells: Cells
  resumed?: boolean
  compared?: readonly Conflict[]
}

/** What the action answers without scripts where it could not go on: the dialog is drawn filled. */
export type PostedRowAction = (previous: RowAnswered | null, form: FormData) => Promise<RowAnswered>
type RowAnswered = ActionState<never>

type Props = {
  filingId: string
  accountId: string
  step: ListStep
  content: Content
  today: string
  row: OpenRow
  told: boolean
  otherProblems: readonly Problem[]
  carried?: Carried
  reasons: readonly { field?: string; text: string; label: string }[]
  action: PostedRowAction
  closeHref: string
  onSaved: (id: string, cells: Cells) => void
  onClose: (kept: boolean) => void
  onAnother: () => void
}

const PAUSE = 1_200

/** One row in its dialog: kept while it is typed, added to the list by 确定, given up by 取消. */
export function RowDialog(props: Props) {
  const { filingId, accountId, step, row, today } = props
  const place = { filingId, step: step.key, rowId: row.id }
  const element = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const was = useRef(row.was)
  const [answered, formAction] = useActionState(props.action, null)
  const [cells, setCells] = useState<Cells>(
    answered && !answered.result.ok
      ? ({ ...row.cells, ...named(readFields(columnsOf(step), answered.values)) } as Cells)
      : row.cells,
  )
  const [epochs, setEpochs] = useState<Record<string, number>>({})
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState(props.told)
  const [conflicts, setConflicts] = useState<(Conflict & { by: string })[]>([])
  const [refused, setRefused] = useState<string | null>(
    answered && !answered.result.ok ? refusalSentence(answered.result.refusal) : null,
  )
  const [busy, setBusy] = useState(false)
  const journal = useMemo(
    () => journalOf(accountId, `${filingId}:${step.key}:${row.id}`),
    [accountId, filingId, step.key, row.id],
  )

  // What an earlier page left of this row stands in the dialog now, and is put away with it.
  useEffect(() => void journal.read(), [journal])

  const rows = props.content.rows[step.key] ?? []
  const content = useMemo(
    () => ({
      ...props.content,
      rows: {
        ...props.content.rows,
        [step.key]: rows.some((one) => one.id === row.id)
          ? rows.map((one) => (one.id === row.id ? { id: row.id, cells } : one))
          : [...rows, { id: row.id, cells }],
      },
    }),
    [props.content, rows, step.key, row.id, cells],
  )
  const problems: Problem[] = useMemo(
    () => [
      ...checkRow(step, content, cells, today).map((problem) => ({ ...problem, row: row.id })),
      ...props.otherProblems,
    ],
    [step, content, cells, today, row.id, props.otherProblems],
  )
  const carried = useMemo(
    () => carriedProblems(step, props.carried, content).filter((problem) => problem.row === row.id),
    [step, props.carried, content, row.id],
  )
  const seen = told ? problems : problems.filter((one) => left.has(one.field) && one.severity !== 'missing')
  const shown = [...seen, ...carried]
  const blocking = problems.filter(blocks)

  const compared = row.compared ?? []

  const read = (): Cells => {
    const asked = askedFields(columnsOf(step), lookupFrom(content, step.key, cells))
    return element.current
      ? ({ ...cells, ...named(readFields(asked, postedIn(element.current))) } as Cells)
      : cells
  }
  const typed = () => {
    const now = read()
    setCells(now)
    journal.write(changesBetween(was.current, now))
    stop()
    timer.current = setTimeout(() => void keeping.current(), PAUSE)
  }
  const stop = () => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
  }
  /** Puts the row by as it stands, unconfirmed. What the server has, this browser need not keep. */
  const keep = async (last = false) => {
    stop()
    const now = read()
    if (changesBetween(was.current, now).length === 0) return
    const { ok } = await askRow(place, 'PATCH', { was: was.current, now }, last)
    if (ok && !timer.current) journal.write([])
  }
  const keeping = useRef(keep)
  keeping.current = keep
  const leave = (event: FocusEvent<HTMLFormElement>) => {
    const name = event.target.closest<HTMLElement>('[data-question]')?.dataset.question
    if (name) setLeft((now) => (now.has(name) ? now : new Set(now).add(name)))
  }

  // Closing the tab in the middle of typing: the draft goes along with the page.
  useEffect(() => {
    const breath = () => timer.current && void keeping.current(true)
    const stay = sendBeforeLeaving(async () => timer.current && keeping.current())
    window.addEventListener('pagehide', breath)
    return () => {
      stay()
      window.removeEventListener('pagehide', breath)
    }
  }, [])

  useHashFocus()

  const confirm = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const another =
      ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)?.name === '_another'
    stop()
    setBusy(true)
    const now = read()
    const reply = await askRow(place, 'PUT', { was: was.current, now })
    setBusy(false)
    if (!reply.ok) {
      journal.write(changesBetween(was.current, now))
      return setRefused(ROW_REFUSALS[reply.kind])
    }
    setRefused(null)
    if (reply.conflicts && reply.conflicts.length > 0) {
      return setConflicts(reply.conflicts.map((conflict) => ({ ...conflict, by: '' })))
    }
    journal.write([])
    was.current = reply.cells ?? now
    props.onSaved(row.id, reply.cells ?? now)
    const unfit = checkRow(step, content, reply.cells ?? now, today).filter(blocks)
    if (unfit.length > 0) return setTold(true)
    if (another) props.onAnother()
    else props.onClose(true)
  }

  const cancel = async () => {
    stop()
    journal.write([])
    await askRow(place, 'POST', { command: 'drop-draft' })
    props.onClose(false)
  }

  /** Esc is no 取消: what was typed is kept, and the list offers to go on with it. */
  const escaped = async () => {
    await keep()
    props.onClose(false)
  }

  const decide = (name: string, side: 'mine' | 'theirs') => {
    const conflict = conflicts.find((one) => one.name === name)!
    was.current = { ...was.current, [name]: conflict.theirs as Cells[string] }
    if (side === 'theirs') {
      setCells((now) => ({ ...now, [name]: conflict.theirs as Cells[string] }))
      setEpochs((now) => ({ ...now, [name]: (now[name] ?? 0) + 1 }))
    }
    setConflicts((now) => now.filter((one) => one.name !== name))
  }

  return (
    <Dialog
      open
      width="wide"
      title={`${row.isNew ? '新增' : '编辑'}${step.noun}`}
      closeHref={props.closeHref}
      onClose={escaped}
    >
      <form
        ref={element}
        action={formAction}
        onSubmit={confirm}
        onInput={typed}
        onChange={typed}
        onBlur={leave}
        noValidate
      >
        <DefaultSubmit />
        <input type="hidden" name="_filing" value={filingId} />
        <input type="hidden" name="_step" value={step.key} />
        <input type="hidden" name="_row" value={row.id} />
        <input type="hidden" name="_here" value={props.closeHref} />
        <input type="hidden" name="_was" value={JSON.stringify(row.was)} />
        {row.resumed && (
          <Notice kind="info" className="mb-4" title="这是您上次没有确定的内容，已为您留存，请接着填写。" />
        )}
        {refused && (
          <Notice kind="danger" live="alert" className="mb-4">
            {refused}
          </Notice>
        )}
        <ConflictChoice fields={columnsOf(step)} conflicts={compared} by="" />
        <ConflictPanel fields={columnsOf(step)} conflicts={conflicts} onDecide={decide} />
        {told && blocking.length > 0 && (
          <ErrorSummary
            title={`内容已保存到清单，还有 ${blocking.length} 处要补充或修改`}
            faults={faultsOf(step, blocking, content).map((fault) => ({
              ...fault,
              href: fault.href.slice(fault.href.indexOf('#')),
            }))}
          />
        )}
        <ReasonNote reasons={props.reasons.filter((reason) => !reason.field)} />
        <RowFields
          step={step}
          content={content}
          cells={cells}
          problems={shown}
          reasons={props.reasons}
          epochs={epochs}
        />
        <div className="mt-6 flex flex-wrap justify-end gap-3 border-t border-line pt-4">
          <Button
            form="row-close"
            onClick={(event) => {
              event.preventDefault()
              void cancel()
            }}
          >
            取消
          </Button>
          {row.isNew && (
            <Button name="_another" value="1" disabled={busy}>
              保存并继续新增
            </Button>
          )}
          <Button variant="primary" disabled={busy}>
            确定
          </Button>
        </div>
      </form>
      <form id="row-close" method="get" action={props.closeHref} />
    </Dialog>
  )
}

/** Fields that the dialog did not show keep what they hold. */
const named = (answers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined))
