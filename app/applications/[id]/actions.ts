'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { drawOneMore } from '@/lib/auth/kept'
import { ownPath } from '@/lib/domain/accounts/path'
import { readReasons } from '@/lib/domain/reasons/read'
import { moveToBin } from '@/lib/operations/applications/bin'
import { confirmCarried } from '@/lib/operations/applications/confirm-carried'
import { decideApplication } from '@/lib/operations/applications/decide'
import { noteUpdate } from '@/lib/operations/applications/note-update'
import { reassignApplication } from '@/lib/operations/applications/reassign'
import { submitApplication } from '@/lib/operations/applications/submit'
import { withdrawApplication } from '@/lib/operations/applications/withdraw'
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

const decided = z.looseObject({ id: z.uuid(), version: z.coerce.number().int().min(0) })

/** 通过并提交: the unit's administrator sends the file on to the department. */
export const pass = action(decided, async (ctx, { id, version }, values): Promise<Result<never>> => {
  const passed = await decideApplication(ctx, { id, version, verb: 'pass' })
  if (passed.ok)
    redirect((values._list ? '/unit/review?done=passed' : `/applications/${id}?decided=passed`) as Route)
  return passed
})

/** 退回 by the unit's administrator. */
export const giveBack = action(decided, async (ctx, { id, version }, values): Promise<Result<never>> => {
  const here = `/applications/${id}`
  await drawOneMore(here, values)
  const returned = await decideApplication(ctx, {
    id,
    version,
    verb: 'return',
    reasons: readReasons(values),
    note: '',
  })
  if (returned.ok) redirect(`${here}?decided=returned` as Route)
  return returned
})

/** 撤回, while it lies with the unit's administrator. */
export const withdraw = action(z.object({ id: z.uuid() }), async (ctx, { id }): Promise<Result<never>> => {
  const withdrawn = await withdrawApplication(ctx, { id })
  if (withdrawn.ok) redirect(`/applications/${id}` as Route)
  return withdrawn
})

/** 转交 to another person of the unit. */
export const reassign = action(
  decided.extend({ ownerId: z.string() }),
  async (ctx, input): Promise<Result<never>> => {
    const given = await reassignApplication(ctx, input)
    if (given.ok) redirect(`/applications/${input.id}?decided=reassigned` as Route)
    return given
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

/** 知道了, under the notice of a newer version. */
export const noteRead = action(
  z.object({ id: z.uuid(), _here: z.string().max(300).optional() }),
  async (ctx, { id, _here }): Promise<Result<never>> => {
    const noted = await noteUpdate(ctx, { id })
    if (noted.ok) redirect((_here ? ownPath(_here) : `/applications/${id}/steps`) as Route)
    return noted
  },
)

/** 已核对: what a step took over from an earlier year. */
export const confirm = action(
  z.object({ id: z.uuid(), step: z.string().max(60) }),
  async (ctx, { id, step }): Promise<Result<never>> => {
    const confirmed = await confirmCarried(ctx, { id, step })
    if (confirmed.ok) redirect(`/applications/${id}/steps/${encodeURIComponent(step)}?confirmed=1` as Route)
    return confirmed
  },
)
