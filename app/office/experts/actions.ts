'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { drawOneMore } from '@/lib/auth/kept'
import { readReasons } from '@/lib/domain/reasons/read'
import { decideExpert } from '@/lib/operations/experts/decide'
import type { Result } from '@/lib/result'

const decided = z.looseObject({ id: z.uuid(), version: z.coerce.number().int().min(0) })

/** 入库, or the change that was sent. */
export const admitExpert = action(decided, async (ctx, { id, version }): Promise<Result<never>> => {
  const result = await decideExpert(ctx, { id, version, verb: 'admit' })
  if (result.ok) redirect(`/office/experts/${id}?decided=admit` as Route)
  return result
})

/** 退回补充, with reasons at the places they are about. */
export const returnExpert = action(decided, async (ctx, { id, version }, values): Promise<Result<never>> => {
  const here = `/office/experts/${id}`
  await drawOneMore(here, values)
  const result = await decideExpert(ctx, { id, version, verb: 'return', reasons: readReasons(values) })
  if (result.ok) redirect(`${here}?decided=return` as Route)
  return result
})

/** 未通过, 暂停, 出库, 黑名单 or 恢复, each with its reason. */
export const decideWithReason = action(
  decided.extend({
    verb: z.enum(['decline', 'suspend', 'remove', 'blacklist', 'restore']),
    reason: z.string().max(2000).default(''),
  }),
  async (ctx, { id, version, verb, reason }): Promise<Result<never>> => {
    const result = await decideExpert(ctx, { id, version, verb, reason })
    if (result.ok) redirect(`/office/experts/${id}?decided=${verb}` as Route)
    return result
  },
)
