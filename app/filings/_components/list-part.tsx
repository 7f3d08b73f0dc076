import { randomUUID } from 'node:crypto'
import { commandRow, confirmKept, savePostedRow } from '@/app/filings/actions'
import { editChosen } from '@/app/filings/list-actions'
import { KeptNotice } from '@/components/filing/kept-notice'
import { ListStep } from '@/components/filing/list-step'
import type { OpenRow } from '@/components/filing/row-dialog'
import { reasonsAt } from '@/components/words/reasons'
import { dayIn } from '@/lib/domain/shanghai'
import type { Answers, Cells } from '@/lib/forms/content'
import { copiedCells, newCells } from '@/lib/forms/fields'
import { keptRow } from '@/lib/forms/kept'
import { changesBetween, merge } from '@/lib/forms/merge'
import type { ListStep as Spec } from '@/lib/forms/spec'
import { ImportPart } from './import-part'
import { ListNotices } from './list-notices'
import { type PartProps, rulesAt } from './part'

export function ListPart(props: PartProps & { step: Spec }) {
  const { ctx, view, query, here, step, previousHref, nextHref } = props
  const { filingId, form, content, problems, reasons, editable, drafts } = view
  if (query.import !== undefined && editable) return <ImportPart {...props} />
  const open = openRow(props)
  return (
    <>
      <ListNotices {...props} />
      {props.posted && open && <KeptNotice />}
      <ListStep
        key={step.key}
        filingId={filingId}
        accountId={ctx.actor.accountId}
        here={here}
        form={form}
        step={step}
        content={content}
        today={dayIn(ctx.now)}
        otherProblems={rulesAt(problems, step.key)}
        reasons={reasonsAt(reasons, step.key)}
        editable={editable}
        told={query.told !== undefined}
        open={open}
        drafts={drafts.map(({ rowId, was, cells }) => ({ rowId, was, cells }))}
        deleted={typeof query.deleted === 'string' ? query.deleted : null}
        saveAction={savePostedRow}
        commandAction={commandRow}
        editAction={editChosen}
        edited={typeof query.done === 'string' ? query.done : null}
        page={Number(query.page) || 1}
        keepAction={confirmKept}
        previousHref={previousHref}
        nextHref={nextHref}
      />
    </>
  )
}

/** The row whose dialog the address asks for: a kept one, an unfinished one, one of the list, or a new one. */
function openRow({ view, query, posted, step }: PartProps & { step: Spec }): OpenRow | null {
  if (!view.editable) return null
  const rows = view.content.rows[step.key] ?? []
  const kept = posted && keptRow(step, posted)
  if (kept) {
    const stored = rows.find((row) => row.id === kept.id)?.cells ?? {}
    const compared = merge(stored as Answers, changesBetween(kept.was, kept.cells)).conflicts
    const was = {
      ...kept.was,
      ...(Object.fromEntries(compared.map(({ name, theirs }) => [name, theirs])) as Cells),
    }
    return {
      id: kept.id,
      isNew: !rows.some((row) => row.id === kept.id),
      was,
      cells: kept.cells,
      compared,
      resumed: true,
    }
  }
  if (query.row === 'new') return { id: randomUUID(), isNew: true, was: {}, cells: newCells(step) }
  const copied = rows.find((one) => one.id === query.copy)
  if (copied) return { id: randomUUID(), isNew: true, was: {}, cells: copiedCells(step, copied.cells) }
  const draft = view.drafts.find((one) => one.rowId === query.row)
  if (draft) {
    return {
      id: draft.rowId,
      isNew: !rows.some((row) => row.id === draft.rowId),
      was: draft.was,
      cells: draft.cells,
      resumed: true,
    }
  }
  const row = rows.find((one) => one.id === query.row)
  return row ? { id: row.id, isNew: false, was: row.cells, cells: row.cells } : null
}
