'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openAction } from '@/lib/auth/action'
import { askResetHere, resetHere } from '@/lib/auth/forgotten'
import { type Result, refuse } from '@/lib/result'

const text = z.string().max(512).catch('')

/** 获取验证码. */
export const askCode = openAction(z.object({ username: text, channel: text }), askResetHere)

/** 确定 with the code and a new password. */
export const resetPassword = openAction(
  z.object({ username: text, channel: text, sentCode: text, next: text, confirmation: text }),
  async (typed): Promise<Result<never>> => {
    const reset = await resetHere(typed)
    if (!reset.ok) return refuse(reset.refusal)
    redirect('/sign-in/forgotten?done=1' as Route)
  },
  ['next', 'confirmation'],
)
