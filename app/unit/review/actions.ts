'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { decideBinding } from '@/lib/operations/bindings/decide'
import type { Result } from '@/lib/result'

/** 通过, 驳回, 解除绑定 of a person (企业普通用户资格审核); 暂停, 恢复, 指定 and 撤销管理员 of one who is bound. */
export const decideMember = action(
  z.looseObject({
    id: z.uuid(),
    version: z.coerce.number().int().min(0),
    verb: z.enum(['approve', 'reject', 'leave', 'freeze', 'thaw', 'appoint', 'dismiss']),
    reason: z.string().max(2000).optional(),
  }),
  async (ctx, input): Promise<Result<never>> => {
    const decided = await decideBinding(ctx, input)
    if (decided.ok) redirect(`/unit/review?done=${input.verb}` as Route)
    return decided
  },
)
