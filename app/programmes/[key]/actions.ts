'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { startApplication } from '@/lib/operations/applications/start'

/** 开始申报, or 沿用上年 where `from` names the earlier one. Two clicks at once begin one application. */
const begun = z.object({ programme: z.string().max(60), from: z.uuid().optional() })
export const start = action(begun, async (ctx, input) => {
  const started = await startApplication(ctx, input)
  if (started.ok) redirect(`/applications/${started.value.id}/steps` as Route)
  if (started.refusal.code === 'exists') redirect(`/applications/${started.refusal.id}` as Route)
  return started
})
