'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { answerRequest } from '@/lib/operations/personal/requests'
import type { Result } from '@/lib/result'

/** 办结. */
export const answer = action(
  z.looseObject({ id: z.string(), answer: z.string().max(5_000).catch('') }),
  async (ctx, input): Promise<Result<never>> => {
    const answered = await answerRequest(ctx, input)
    if (answered.ok) redirect('/data-requests?done=answered' as Route)
    return answered
  },
)
