'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { confirmExpert } from '@/lib/operations/experts/confirm'
import { submitExpert } from '@/lib/operations/experts/submit'
import type { Result } from '@/lib/result'

/** The version that was on the page. */
const upon = z.looseObject({ version: z.coerce.number().int().min(0) })

/** 提交 of the profile, or of a change of it. */
export const submitProfile = action(upon, async (ctx, { version }): Promise<Result<never>> => {
  const submitted = await submitExpert(ctx, { version })
  if (submitted.ok) redirect('/expert?done=submitted' as Route)
  return submitted
})

/** 确认信息无变化. */
export const confirmProfile = action(upon, async (ctx, { version }): Promise<Result<never>> => {
  const confirmed = await confirmExpert(ctx, { version })
  if (confirmed.ok) redirect('/expert?done=confirmed' as Route)
  return confirmed
})
