'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { resendDelivery } from '@/lib/operations/deliveries/resend'
import type { Result } from '@/lib/result'

/** 重新发送. */
export const resend = action(
  z.looseObject({ id: z.string() }),
  async (ctx, input): Promise<Result<never>> => {
    const sent = await resendDelivery(ctx, input)
    if (sent.ok) redirect('/deliveries?done=resent' as Route)
    return sent
  },
)
