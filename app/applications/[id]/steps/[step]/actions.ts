'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { ownPath } from '@/lib/domain/accounts/path'
import { keepRows } from '@/lib/operations/library/keep'
import { pickEntries } from '@/lib/operations/library/pick'
import type { Result } from '@/lib/result'

const ticked = z.looseObject({
  _filing: z.string().max(60),
  _step: z.string().max(60),
  _here: z.string().max(300),
})

/** 确定 of 从资料库选取. */
export const pick = action(ticked, async (ctx, input, values): Promise<Result<never>> => {
  const picked = await pickEntries(ctx, {
    filingId: input._filing,
    step: input._step,
    ids: values.tick ?? [],
  })
  if (!picked.ok) return picked
  const { added, skipped } = picked.value
  redirect(`${ownPath(input._here)}?picked=${added}.${skipped}` as Route)
})

/** 存入资料库, 更新资料库. */
export const keep = action(ticked, async (ctx, input, values): Promise<Result<never>> => {
  const kept = await keepRows(ctx, {
    filingId: input._filing,
    step: input._step,
    ids: values.tick ?? [],
  })
  if (!kept.ok) return kept
  const { added, updated } = kept.value
  redirect(`${ownPath(input._here)}?kept-rows=${added}.${updated}` as Route)
})
