'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { assignSteps } from '@/lib/operations/applications/assign'
import { markFilled } from '@/lib/operations/applications/mark-filled'
import type { Result } from '@/lib/result'

const TO = 'to.'

/** 保存分工. */
export const assign = action(
  z.looseObject({ id: z.uuid(), version: z.coerce.number().int().min(0) }),
  async (ctx, { id, version }, values): Promise<Result<never>> => {
    const to = Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => name.startsWith(TO))
        .map(([name, [accountId]]) => [name.slice(TO.length), accountId ?? '']),
    )
    const assigned = await assignSteps(ctx, { id, version, to })
    if (assigned.ok) redirect(`/applications/${id}/assignments?saved=1` as Route)
    return assigned
  },
)

/** 标记为已填好, and back. */
export const mark = action(
  z.object({ id: z.uuid(), step: z.string().max(60), done: z.string().max(1) }),
  async (ctx, { id, step, done }): Promise<Result<never>> => {
    const marked = await markFilled(ctx, { id, step, done: done !== '' })
    if (marked.ok) redirect(`/applications/${id}/steps/${encodeURIComponent(step)}` as Route)
    return marked
  },
)
