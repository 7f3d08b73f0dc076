'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { ActionBar } from '@/components/layout/action-bar'
import { Button, buttonLook, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { refusalSentence } from '@/components/words/refusals'
import { checkStep } from '@/lib/forms/check'
import type { Cells, Content } from '@/lib/forms/content'
import { copiedCells, fieldsOf, newCells } from '@/lib/forms/fields'
import { figureOf, figureText } from '@/lib/forms/figure'
import type { FormSpec, ListStep as Spec } from '@/lib/forms/spec'
import { stateOf } from '@/lib/forms/state'
import { blocks, type Problem } from '@/lib/result'
import { BatchBar } from './batch-bar'
import { type Draft, draftsHere } from './drafts-here'
import { faultsOf } from './faults'
import { ListPager, ROWS_PER_PAGE } from './list-pager'
import { ListPlace } from './list-place'
import { ListRows, type RowCommands } from './list-rows'
import { ReasonNote } from './reason-note'
import { type OpenRow, type PostedRowAction, RowDialog } from './row-dialog'
import { askRow, ROW_REFUSALS, type RowReply } from './row-requests'
import { useReportState } from './step-states'
import { useChosen } from './use-chosen'
import { useRows } from './use-rows'
import { uuid } from './uuid'

type Props = {
  filingId: string
  accountId: string
  here: string
  form: FormSpec
  step: Spec
  content: Content
  today: string
  otherProblems: readonly Problem[]
  reasons: readonly { field?: string; row?: string; text: string; label: string }[]
  editable: boolean
  told: boolean
  /** A row whose dialog the address opens, drawn by the server for those without scripts. */
  open: OpenRow | null
  drafts: readonly Draft[]
  /** The row that the last command deleted, for 撤销 without scripts. */
  deleted: string | null
  saveAction: PostedRowAction
  commandAction: PostedRowAction
  keepAction: PostedRowAction
  /** 批量修改 of the rows chosen. */
  editAction: (form: FormData) => Promise<void>
  /** The batch edit or import that the address tells of: what was chosen for it is chosen no more. */
  edited: string | null
  /** Of a long list, counted from 1. */
  page: number
  previousHref?: string
  nextHref?: string
}

/** A list step: 新增 at the top right, a table, a dialog per row, counts and totals that follow. */
export function ListStep(props: Props) {
  const { filingId, step, today, here, editable } = props
  const router = useRouter()
  const { rows, change } = useRows(props.content.rows[step.key])
  const returned = useMemo(
    () => new Set(props.reasons.flatMap(({ row }) => (row ? [row] : []))),
    [props.reasons],
  )
  const latest = useRef(rows)
  latest.current = rows
  const [open, setOpen] = useState<OpenRow | null>(props.open)
  const [asked, setAsked] = useState(props.open)
  // While drawing, not in an effect: that would run after a click that came in between, and close what it opened.
  if (asked !== props.open) {
    setAsked(props.open)
    setOpen(props.open)
  }
  const [drafts, setDrafts] = useState(props.drafts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up anew with each answer of the server
  useEffect(
    () => setDrafts(draftsHere(props.accountId, `${filingId}:${step.key}`, props.drafts, latest.current)),
    [props.drafts],
  )
  const unfinished = useRef(drafts)
  unfinished.current = drafts
  const [told, setTold] = useState(props.told)
  const [undo, setUndo] = useState<{ id: string; name: string } | null>(null)
  const [commanded, commandAction] = useActionState(props.commandAction, null)
  const [, keepAction] = useActionState(props.keepAction, null)
  const [refused, setRefused] = useState<string | null>(
    commanded && !commanded.result.ok ? refusalSentence(commanded.result.refusal) : null,
  )
  const [said, setSaid] = useState('')

  const { chosen, choose, forget } = useChosen(rows, props.edited)
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE))
  const [wantedPage, setPage] = useState(props.page)
  const page = Math.min(Math.max(1, wantedPage), pages)

  const content = useMemo(
    () => ({ ...props.content, rows: { ...props.content.rows, [step.key]: rows } }),
    [props.content, rows, step.key],
  )
  const problems = useMemo(
    () => [...checkStep(step, content, today), ...props.otherProblems],
    [step, content, today, props.otherProblems],
  )
  const blocking = problems.filter(blocks)
  useReportState(step.key, stateOf(step, content, problems))
  const faulty = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { row } of problems.filter(blocks)) if (row) counts.set(row, (counts.get(row) ?? 0) + 1)
    return counts
  }, [problems])

  const ask = useCallback(
    async (rowId: string, body: unknown): Promise<boolean> => {
      const reply: RowReply = await askRow({ filingId, step: step.key, rowId }, 'POST', body)
      setRefused(reply.ok ? null : ROW_REFUSALS[reply.kind])
      return reply.ok
    },
    [filingId, step.key],
  )
  const nameOf = useCallback(
    (id: string) => String(latest.current.find((row) => row.id === id)?.cells[step.titled] ?? '') || '这一行',
    [step.titled],
  )

  const place = useCallback(
    (id: string, at: number) => {
      const before = latest.current.filter((row) => row.id !== id)[at]?.id ?? null
      setSaid(`${nameOf(id)}移到第 ${at + 1} 行`)
      change({ kind: 'move', id, before }, () => ask(id, { command: 'move', before }))
    },
    [ask, change, nameOf],
  )

  const commands: RowCommands = useMemo(
    () => ({
      edit: (id) => {
        const cells = latest.current.find((row) => row.id === id)?.cells
        const draft = unfinished.current.find(({ rowId }) => rowId === id)
        if (draft) setOpen({ id, isNew: false, was: draft.was, cells: draft.cells, resumed: true })
        else if (cells) setOpen({ id, isNew: false, was: cells, cells })
      },
      copy: (id) => {
        const cells = latest.current.find((row) => row.id === id)?.cells
        if (cells) setOpen({ id: uuid(), isNew: true, was: {}, cells: copiedCells(step, cells) })
      },
      remove: (id) => {
        const name = nameOf(id)
        change({ kind: 'delete', id }, async () => {
          const done = await ask(id, { command: 'delete' })
          if (done) setUndo({ id, name })
          return done
        })
      },
      move: (id, by) => place(id, latest.current.findIndex((row) => row.id === id) + by),
      drop: (dragged, onto) =>
        place(
          dragged,
          latest.current.findIndex((row) => row.id === onto),
        ),
    }),
    [ask, change, nameOf, place, step],
  )

  const add = () => setOpen({ id: uuid(), isNew: true, was: {}, cells: newCells(step) })
  const resume = (draft: Draft) =>
    setOpen({
      id: draft.rowId,
      isNew: !rows.some((row) => row.id === draft.rowId),
      was: draft.was,
      cells: draft.cells,
      resumed: true,
    })
  const saved = (id: string, cells: Cells) => {
    change({ kind: 'put', id, cells })
    if (!rows.some((row) => row.id === id)) setPage(Number.POSITIVE_INFINITY)
    setDrafts((now) => now.filter((draft) => draft.rowId !== id))
    setOpen((now) => now && { ...now, isNew: false })
  }
  const close = () => {
    if (open) setDrafts((now) => now.filter((draft) => draft.rowId !== open.id))
    setOpen(null)
    router.refresh()
  }
  const addButton = (
    <form method="get" action={here}>
      <Button
        variant="primary"
        name="row"
        value="new"
        onClick={(event) => {
          event.preventDefault()
          add()
        }}
      >
        新增
      </Button>
    </form>
  )

  const importLink = <LinkButton href={`${here}?import=new`}>导入</LinkButton>

  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <p className="font-medium">
          共 {rows.length} {step.noun === '人员' ? '人' : '行'}
          {step.minRows > 0 && rows.length < step.minRows && (
            <span className="ms-2 text-returned">
              至少 {step.minRows}，还差 {step.minRows - rows.length}
            </span>
          )}
        </p>
        {editable && (
          <div className="flex flex-wrap gap-3">
            {importLink}
            {rows.length > 0 && (
              <a
                href={`/api/filings/${filingId}/steps/${step.key}/export.xlsx`}
                download
                className={buttonLook()}
              >
                导出
              </a>
            )}
            {addButton}
          </div>
        )}
      </div>
      <ReasonNote reasons={props.reasons.filter((reason) => !reason.row)} />
      {refused && (
        <Notice kind="danger" live="alert">
          {refused}
        </Notice>
      )}
      {told && blocking.length > 0 && <ErrorSummary faults={faultsOf(step, blocking, content, here)} />}
      {editable &&
        drafts.map((draft) => (
          <Notice
            key={draft.rowId}
            kind="info"
            title={`有一条没有确定的内容：${String(draft.cells[step.titled] ?? '') || `未填${fieldsOf(step)[0]?.label ?? ''}`}`}
          >
            <form method="get" action={here}>
              <Button
                size="small"
                name="row"
                value={draft.rowId}
                onClick={(event) => {
                  event.preventDefault()
                  resume(draft)
                }}
              >
                继续填写
              </Button>
            </form>
          </Notice>
        ))}
      {(undo || props.deleted) && (
        <form action={commandAction}>
          <ListPlace filingId={filingId} step={step.key} here={here} />
          <Notice kind="done" live="status" title={`已删除${undo ? undo.name : '一行'}`}>
            <Button
              size="small"
              name="_command"
              value={`restore:${undo?.id ?? props.deleted}`}
              onClick={
                undo
                  ? (event) => {
                      event.preventDefault()
                      change(null, async () => {
                        const done = await ask(undo.id, { command: 'restore' })
                        if (done) setUndo(null)
                        return done
                      })
                    }
                  : undefined
              }
            >
              撤销删除
            </Button>
          </Notice>
        </form>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      {rows.length === 0 ? (
        <EmptyState sentence={`还没有${step.noun}。可以逐条新增，也可以从 Excel 表格一次导入。`}>
          {editable && addButton}
          {editable && importLink}
        </EmptyState>
      ) : (
        <form action={commandAction} className="space-y-3">
          <ListPlace filingId={filingId} step={step.key} here={here} />
          {editable && rows.length > 1 && (
            <BatchBar
              step={step}
              rows={rows}
              chosen={chosen}
              onChoose={choose}
              onForget={forget}
              action={props.editAction}
              page={page}
            />
          )}
          <ListRows
            form={props.form}
            step={step}
            content={content}
            rows={rows}
            page={page}
            chosen={chosen}
            onChoose={choose}
            faulty={faulty}
            returned={returned}
            editable={editable}
            here={here}
            commands={commands}
          />
          <ListPager page={page} pages={pages} here={here} onPage={setPage} />
        </form>
      )}
      {rows.length > 0 && (
        <dl className="flex flex-wrap gap-x-8 gap-y-2 rounded-md border border-line bg-surface px-5 py-3 text-sm">
          {step.figures.map((field) => (
            <div key={field.name} className="flex gap-2">
              <dt className="text-muted">{field.label}</dt>
              <dd className="font-medium">
                {figureText(figureOf(field.figure, content, step.key), field.scale)} {field.unit}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {open && (
        <RowDialog
          key={open.id}
          filingId={filingId}
          accountId={props.accountId}
          step={step}
          content={content}
          today={today}
          row={open}
          told={told && open.id === props.open?.id}
          otherProblems={props.otherProblems.filter((problem) => problem.row === open.id)}
          reasons={props.reasons.filter((reason) => reason.row === open.id)}
          action={props.saveAction}
          closeHref={here}
          onSaved={saved}
          onClose={close}
          onAnother={add}
        />
      )}
      {editable && (
        <form action={keepAction}>
          <ListPlace filingId={filingId} step={step.key} here={here} />
          <ActionBar>
            {props.previousHref && <LinkButton href={props.previousHref}>上一步</LinkButton>}
            <Button
              variant="primary"
              onClick={(event) => {
                event.preventDefault()
                setTold(true)
                setSaid('清单已保存')
              }}
            >
              保存
            </Button>
            {props.nextHref && <LinkButton href={props.nextHref}>下一步</LinkButton>}
            <p className="ms-auto text-sm text-muted">每次确定后即已保存</p>
          </ActionBar>
        </form>
      )}
    </div>
  )
}
