'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { HEAD_FIELDS, type TypedBatch, WINDOW_FIELDS } from '@/lib/domain/batches/read'
import type { Posted } from '@/lib/forms/read'
import { changeBatch } from '@/lib/operations/batches/change'
import { prepareBatch } from '@/lib/operations/batches/prepare'
import { publishBatch } from '@/lib/operations/batches/publish'
import type { Result } from '@/lib/result'

const Which = z.looseObject({ id: z.uuid(), version: z.coerce.number().int().min(0) })

/** 新增批次. */
export const prepare = action(z.looseObject({}), async (ctx, _, values): Promise<Result<never>> => {
  const prepared = await prepareBatch(ctx, typedIn(values))
  if (prepared.ok) redirect(`/office/batches/${prepared.value.id}?done=prepared` as Route)
  return prepared
})

/** 修改批次, prepared or published. */
export const change = action(Which, async (ctx, { id, version }, values): Promise<Result<never>> => {
  const changed = await changeBatch(ctx, { id, version, typed: typedIn(values) })
  if (changed.ok) redirect(`/office/batches/${id}?done=changed` as Route)
  return changed
})

/** 发布批次. */
export const publish = action(Which, async (ctx, { id, version }): Promise<Result<never>> => {
  const published = await publishBatch(ctx, { id, version })
  if (published.ok) redirect(`/office/batches/${id}?done=published` as Route)
  return published
})

const typedIn = (values: Posted): TypedBatch =>
  Object.fromEntries(
    [...HEAD_FIELDS, ...WINDOW_FIELDS].map((name) => [name, (values[name]?.[0] ?? '').slice(0, 2000)]),
  )
