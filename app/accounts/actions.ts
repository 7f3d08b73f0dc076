'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { makeFirstPassword } from '@/lib/auth/first-password'
import { createAccount as create } from '@/lib/operations/staff/create'
import { decideAccount } from '@/lib/operations/staff/decide'
import { ok, type Result } from '@/lib/result'

const text = z.string().catch('')
const Which = { id: z.uuid(), version: z.coerce.number().int().min(0) }

export const createAccount = action(z.object({ username: text, name: text }), (ctx, typed) =>
  create(ctx, typed, makeFirstPassword),
)

/** 停用, 恢复, 解除锁定 or 重置动态口令. */
export const decide = action(
  z.object({ ...Which, verb: z.enum(['disable', 'enable', 'unlock', 'reset']) }),
  async (ctx, input): Promise<Result<never>> => {
    const decided = await decideAccount(ctx, input)
    if (decided.ok) redirect(`/accounts/${input.id}?done=${input.verb}` as Route)
    return decided
  },
)

export const grant = action(
  z.object({ ...Which, role: text, regionCode: text }),
  async (ctx, input): Promise<Result<never>> => {
    const decided = await decideAccount(ctx, { ...input, verb: 'grant' })
    if (decided.ok) redirect(`/accounts/${input.id}?done=grant` as Route)
    return decided
  },
)

/** 重发初始密码, which is told this once. */
export const renew = action(z.object(Which), async (ctx, input): Promise<Result<{ password: string }>> => {
  const first = await makeFirstPassword()
  const decided = await decideAccount(ctx, { ...input, verb: 'renew', first })
  return decided.ok ? ok({ password: first.password }) : decided
})
