'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action, command } from '@/lib/auth/action'
import { chooseUnit } from '@/lib/operations/bindings/choose'
import { decideBinding } from '@/lib/operations/bindings/decide'
import { switchUnit } from '@/lib/operations/bindings/switch'
import type { Result } from '@/lib/result'

/** 保存 of the unit selected among those found; `name` is what was searched for, to come back to. */
export const choose = command(
  z.looseObject({ unitId: z.string().optional(), name: z.string().max(100).optional() }),
  async (ctx, { unitId, name }) => {
    const back = `/bindings?name=${encodeURIComponent(name ?? '')}`
    if (!unitId) return `${back}&choose=none`
    const chosen = await chooseUnit(ctx, { unitId })
    return chosen.ok ? `/bindings?saved=${chosen.value.id}#binding-${chosen.value.id}` : `${back}&choose=none`
  },
)

/** 提交, 撤回, 不选了, 解除绑定, 不再担任管理员 of one's own. */
export const act = action(
  z.looseObject({
    id: z.uuid(),
    version: z.coerce.number().int().min(0),
    verb: z.enum(['submit', 'withdraw', 'discard', 'leave', 'dismiss']),
  }),
  async (ctx, input): Promise<Result<never>> => {
    const decided = await decideBinding(ctx, input)
    if (decided.ok) redirect(`/bindings?done=${input.verb}` as Route)
    return decided
  },
)

/** 切换到这个单位. */
export const switchTo = action(
  z.looseObject({ unitId: z.uuid() }),
  async (ctx, input): Promise<Result<never>> => {
    const switched = await switchUnit(ctx, input)
    if (switched.ok) redirect('/bindings?done=switched' as Route)
    return switched
  },
)
