'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { drawOneMore } from '@/lib/auth/kept'
import { readReasons } from '@/lib/domain/reasons/read'
import { decideApplication } from '@/lib/operations/applications/decide'
import { decideUnit } from '@/lib/operations/units/decide'
import type { Result } from '@/lib/result'

const decided = z.looseObject({ id: z.uuid(), version: z.coerce.number().int().min(0) })

export const approveApplication = action(
  decided,
  async (ctx, { id, version }, values): Promise<Result<never>> => {
    const result = await decideApplication(ctx, {
      id,
      version,
      verb: 'approve',
      opinion: values.opinion?.[0] ?? '',
    })
    if (result.ok) {
      const said = result.value.status === 'COUNTY_SIGN' ? 'for-signing' : 'approved'
      redirect(`/office/applications/${id}?decided=${said}` as Route)
    }
    return result
  },
)

export const signApplication = action(
  decided,
  async (ctx, { id, version }, values): Promise<Result<never>> => {
    const opinion = values.opinion?.[0] ?? ''
    const result = await decideApplication(ctx, { id, version, verb: 'sign', opinion })
    if (result.ok) redirect(`/office/applications/${id}?decided=signed` as Route)
    return result
  },
)

export const sendBackApplication = action(
  decided,
  async (ctx, { id, version }, values): Promise<Result<never>> => {
    const opinion = values.opinion?.[0] ?? ''
    const result = await decideApplication(ctx, { id, version, verb: 'sendBack', opinion })
    if (result.ok) redirect(`/office/applications/${id}?decided=sent-back` as Route)
    return result
  },
)

export const returnApplication = action(
  decided,
  async (ctx, { id, version }, values): Promise<Result<never>> => {
    await drawOneMore(`/office/applications/${id}`, values)
    const result = await decideApplication(ctx, {
      id,
      version,
      verb: 'return',
      reasons: readReasons(values),
      note: '',
    })
    if (result.ok) redirect(`/office/applications/${id}?decided=returned` as Route)
    return result
  },
)

export const verifyUnit = action(decided, async (ctx, { id, version }): Promise<Result<never>> => {
  const result = await decideUnit(ctx, { id, version, verb: 'verify' })
  if (result.ok) redirect(`/office/units/${id}?decided=verified` as Route)
  return result
})

export const returnUnit = action(decided, async (ctx, { id, version }, values): Promise<Result<never>> => {
  await drawOneMore(`/office/units/${id}`, values)
  const result = await decideUnit(ctx, {
    id,
    version,
    verb: 'return',
    reasons: readReasons(values),
    note: '',
  })
  if (result.ok) redirect(`/office/units/${id}?decided=returned` as Route)
  return result
})
