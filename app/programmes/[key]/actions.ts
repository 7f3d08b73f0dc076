'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { startApplication } from '@/lib/operations/applications/start'

/** 开始申报. Two clicks at once begin one application. */
export const start = action(z.object({ programme: z.string().max(60) }), async (ctx, input) => {
  const started = await startApplication(ctx, input)
  if (started.ok) redirect(`/applications/${started.value.id}/steps` as Route)
  if (started.refusal.code === 'exists') redirect(`/applications/${started.refusal.id}` as Route)
  return started
})
