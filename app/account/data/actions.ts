'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { DATA_REQUESTS } from '@/lib/domain/personal/requests'
import { askOfOwnData, noteNotice } from '@/lib/operations/personal/own'
import type { Result } from '@/lib/result'

export const ask = action(
  z.object({ kind: z.enum(DATA_REQUESTS), note: z.string().catch('') }),
  async (ctx, input): Promise<Result<never>> => {
    const asked = await askOfOwnData(ctx, input)
    if (asked.ok) redirect(`/account/data?done=${input.kind}`)
    return asked
  },
)

export const note = action(z.object({}), async (ctx): Promise<Result<never>> => {
  const noted = await noteNotice(ctx)
  if (noted.ok) redirect('/')
  return noted
})
