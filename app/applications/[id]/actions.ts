'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { moveToBin } from '@/lib/operations/applications/bin'
import { submitApplication } from '@/lib/operations/applications/submit'
import type { Result } from '@/lib/result'

const EXPLAIN = 'explain.'

/** 提交. */
export const submit = action(
  z.looseObject({ id: z.uuid() }),
  async (ctx, { id }, values): Promise<Result<never>> => {
    const explanations = Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => name.startsWith(EXPLAIN))
        .map(([name, [text]]) => [name.slice(EXPLAIN.length), (text ?? '').slice(0, 1000)]),
    )
    const submitted = await submitApplication(ctx, { id, explanations })
    if (submitted.ok) redirect(`/applications/${id}?submitted=1` as Route)
    return submitted
  },
)

/** 删除 into the recycle bin. */
export const remove = action(z.object({ id: z.uuid() }), async (ctx, { id }): Promise<Result<never>> => {
  const moved = await moveToBin(ctx, { id, verb: 'delete' })
  if (moved.ok) redirect(`/applications?deleted=${id}` as Route)
  return moved
})

/** 恢复 from the recycle bin. */
export const restore = action(z.object({ id: z.uuid() }), async (ctx, { id }): Promise<Result<never>> => {
  const moved = await moveToBin(ctx, { id, verb: 'restore' })
  if (moved.ok) redirect(`/applications/${id}` as Route)
  return moved
})
