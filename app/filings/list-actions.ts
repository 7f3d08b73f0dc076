'use server'

import { z } from 'zod'
import { command } from '@/lib/auth/action'
import { ownPath } from '@/lib/domain/accounts/path'
import { editRows } from '@/lib/operations/filings/edit-rows'
import { undoRowEdit } from '@/lib/operations/filings/undo-edit'
import { confirmImport } from '@/lib/operations/imports/confirm'
import { dropImport } from '@/lib/operations/imports/drop'
import { remapImport } from '@/lib/operations/imports/remap'
import type { Refusal } from '@/lib/result'

const place = { _filing: z.string().max(60), _step: z.string().max(60), _here: z.string().max(300) }
const placeOf = (input: { _filing: string; _step: string }) => ({
  filingId: input._filing,
  step: input._step,
})
const brought = z.looseObject({ ...place, _import: z.string().max(60) })

const refusedAt = (here: string, refusal: Refusal): string => {
  const [problem] = refusal.code === 'invalid' ? refusal.problems : []
  const field = problem?.field ? `&field=${encodeURIComponent(problem.field)}` : ''
  return `${here}?refused=${problem?.code ?? refusal.code}${field}`
}

/** 按这样对应: the columns as a person says they are. */
export const remapImported = command(brought, async (ctx, input, values) => {
  const here = ownPath(input._here)
  const names = values._column ?? []
  const done = await remapImport(ctx, { ...placeOf(input), id: input._import, names })
  return done.ok ? `${here}?import=${input._import}` : refusedAt(here, done.refusal)
})

/** 确定导入, of all lines or of those without a fault; 取消 gives the table up. */
export const confirmImported = command(brought, async (ctx, input, values) => {
  const here = ownPath(input._here)
  const id = input._import
  if (values._which?.[0] === 'none') {
    await dropImport(ctx, { ...placeOf(input), id })
    return here
  }
  const soundOnly = values._which?.[0] === 'sound'
  const confirmed = await confirmImport(ctx, { ...placeOf(input), id, soundOnly })
  // A second click finds it done.
  if (!confirmed.ok) return confirmed.refusal.code === 'not_found' ? here : refusedAt(here, confirmed.refusal)
  switch (confirmed.value.kind) {
    case 'done':
      return `${here}?done=${confirmed.value.edit}`
    case 'changed':
      return `${here}?import=${id}&changed=${confirmed.value.lines}`
    case 'nothing':
      return `${here}?unchanged=1`
  }
})

/** 批量修改: one column of the chosen rows. */
export const editChosen = command(z.looseObject(place), async (ctx, input, values) => {
  const here = ownPath(input._here)
  const edited = await editRows(ctx, {
    ...placeOf(input),
    rowIds: values._chosen ?? [],
    column: values._column?.[0] ?? '',
    texts: values._value ?? [],
  })
  if (!edited.ok) return refusedAt(here, edited.refusal)
  return edited.value.edit ? `${here}?done=${edited.value.edit}` : `${here}?unchanged=1`
})

/** 撤销 of an import or a batch edit. */
export const undoEdit = command(
  z.looseObject({ ...place, _edit: z.string().max(60) }),
  async (ctx, input) => {
    const here = ownPath(input._here)
    const undone = await undoRowEdit(ctx, { ...placeOf(input), id: input._edit })
    if (undone.ok) return `${here}?undone=${undone.value.kept}`
    return undone.refusal.code === 'not_found' ? here : refusedAt(here, undone.refusal)
  },
)
