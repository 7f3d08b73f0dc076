'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { endOtherSessions, endOwnSession } from '@/lib/operations/accounts/sessions'
import type { Result } from '@/lib/result'

export const endOne = action(z.object({ id: z.uuid() }), async (ctx, input): Promise<Result<never>> => {
  const ended = await endOwnSession(ctx, input)
  if (ended.ok) redirect('/account/sessions?done=one')
  return ended
})

export const endOthers = action(z.object({}), async (ctx): Promise<Result<never>> => {
  const ended = await endOtherSessions(ctx)
  if (ended.ok) redirect('/account/sessions?done=others')
  return ended
})
