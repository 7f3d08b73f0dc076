'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { jsonOf } from '@/lib/forms/json-of'
import { cellsSchema } from '@/lib/forms/storable'
import { deleteEntry } from '@/lib/operations/library/delete'
import { saveEntry } from '@/lib/operations/library/save'
import { type Result, refuse } from '@/lib/result'

const place = z.object({ shelf: z.string().max(60), id: z.uuid() })

/** 保存 of an entry. What is missing or wrong in it is told on its own page; it is kept all the same. */
export const save = action(
  place.loose().extend({ version: z.coerce.number().int().min(0), _was: z.string().max(900_000) }),
  async (ctx, { shelf, id, version, _was }, posted): Promise<Result<never>> => {
    const was = cellsSchema.safeParse(jsonOf(_was))
    if (!was.success) return refuse({ code: 'stale' })
    const saved = await saveEntry(ctx, { shelf, id, version, was: was.data, posted })
    if (!saved.ok) return saved
    const base = `/unit/library/${encodeURIComponent(shelf)}`
    redirect(
      (saved.value.unfit > 0 ? `${base}/${id}?told=${saved.value.version}` : `${base}?saved=${id}`) as Route,
    )
  },
)

/** 删除 of an entry. */
export const remove = action(place, async (ctx, { shelf, id }): Promise<Result<never>> => {
  const done = await deleteEntry(ctx, { shelf, id })
  if (done.ok) redirect(`/unit/library/${encodeURIComponent(shelf)}?deleted=${id}` as Route)
  return done
})

/** 撤销删除. */
export const restore = action(place, async (ctx, { shelf, id }): Promise<Result<never>> => {
  const done = await deleteEntry(ctx, { shelf, id, restore: true })
  if (done.ok) redirect(`/unit/library/${encodeURIComponent(shelf)}` as Route)
  return done
})
