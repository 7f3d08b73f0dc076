'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { keepForm } from '@/lib/auth/kept'
import { ownPath } from '@/lib/domain/accounts/path'
import type { Answers } from '@/lib/forms/content'
import { jsonOf } from '@/lib/forms/json-of'
import { answersSchema, cellsSchema } from '@/lib/forms/storable'
import { readPostedRow } from '@/lib/operations/filings/read-posted-row'
import { restoreVersion } from '@/lib/operations/filings/restore'
import { deleteRow, dropRowDraft, moveRow, saveRow } from '@/lib/operations/filings/rows'
import { savePostedStep } from '@/lib/operations/filings/save-posted-step'
import { ok, type Result, refuse } from '@/lib/result'

const place = { _filing: z.string().max(60), _step: z.string().max(60), _here: z.string().max(300) }

/** 保存 without scripts. Goes on where it can; a comparison stays on the page. */
export const savePosted = action(
  z.looseObject({ ...place, _was: z.string().max(900_000), _nextHref: z.string().max(300).optional() }),
  async (ctx, input, values) => {
    const was = answersSchema.safeParse(jsonOf(input._was))
    if (!was.success) return refuse({ code: 'stale' })
    const saved = await savePostedStep(ctx, {
      filingId: input._filing,
      step: input._step,
      was: was.data as Answers,
      posted: values,
    })
    if (!saved.ok) return saved
    const { answers, conflicts, savedBy } = saved.value
    if (conflicts.length > 0) {
      const mine = Object.fromEntries(conflicts.map((conflict) => [conflict.name, conflict.mine]))
      return ok({ answers: { ...answers, ...mine }, conflicts, by: savedBy })
    }
    const here = ownPath(input._here)
    const field = values._addRow?.[0] ?? values._removeRow?.[0]
    if (field) redirect(`${here}?added=1#f-${input._step}-${field.split('.')[0]}` as Route)
    if (values._after?.[0]) redirect(ownPath(values._after[0]) as Route)
    redirect((values._next && input._nextHref ? ownPath(input._nextHref) : `${here}?told=1&saved=1`) as Route)
  },
)

/** 确定 in a row's dialog without scripts: the row is kept; where something is missing its dialog opens again and says so. */
export const savePostedRow = action(
  z.looseObject({ ...place, _row: z.uuid(), _was: z.string().max(900_000) }),
  async (ctx, input, values): Promise<Result<never>> => {
    const was = cellsSchema.safeParse(jsonOf(input._was))
    if (!was.success) return refuse({ code: 'stale' })
    const target = { filingId: input._filing, step: input._step, rowId: input._row }
    const read = await readPostedRow(ctx, { ...target, was: was.data, posted: values })
    if (!read.ok) return read
    const saved = await saveRow(ctx, { ...target, was: was.data, now: read.value.cells })
    if (!saved.ok) return saved
    const here = ownPath(input._here)
    // Kept and drawn again: the page compares it with what the list holds now.
    if (saved.value.conflicts.length > 0) redirect(`${here}?kept=${await keepForm(here, values)}` as Route)
    if (read.value.unfit > 0) redirect(`${here}?row=${input._row}&told=1` as Route)
    redirect((values._another ? `${here}?row=new` : `${here}?saved=1`) as Route)
  },
)

/** 删除, 撤销删除, 上移, 下移 without scripts, by `command:row`. */
export const commandRow = action(
  z.looseObject({
    ...place,
    _command: z.string().regex(/^(delete|restore|up|down|drop-draft):[0-9a-f-]{36}$/),
  }),
  async (ctx, input): Promise<Result<never>> => {
    const [command, rowId] = input._command.split(':') as [string, string]
    const target = { filingId: input._filing, step: input._step, rowId }
    const result =
      command === 'up' || command === 'down'
        ? await moveRow(ctx, { ...target, by: command === 'up' ? -1 : 1 })
        : command === 'drop-draft'
          ? await dropRowDraft(ctx, target)
          : await deleteRow(ctx, { ...target, restore: command === 'restore' })
    if (!result.ok) return result
    redirect(`${ownPath(input._here)}${command === 'delete' ? `?deleted=${rowId}` : ''}` as Route)
  },
)

/** 保存 of a list or an attachment step: everything is kept already; it confirms, and tells what is missing. */
export const confirmKept = action(
  z.looseObject(place),
  async (_ctx, input, values): Promise<Result<never>> => {
    redirect(
      (values._next && values._nextHref
        ? ownPath(values._nextHref[0] ?? '/')
        : `${ownPath(input._here)}?told=1&saved=1`) as Route,
    )
  },
)

/** 恢复此版本: back on the page of versions it is told which one holds what stood there before. */
export const restoreStep = action(
  z.looseObject({ ...place, number: z.coerce.number().int().min(1).max(1_000_000) }),
  async (ctx, input): Promise<Result<never>> => {
    const restored = await restoreVersion(ctx, {
      filingId: input._filing,
      step: input._step,
      number: input.number,
    })
    if (!restored.ok) return restored
    const { number, former } = restored.value
    redirect(`${ownPath(input._here)}?restored=${number}&former=${former}` as Route)
  },
)
