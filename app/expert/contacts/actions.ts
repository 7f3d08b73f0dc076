'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { addressHere } from '@/lib/auth/address-here'
import { codesHere } from '@/lib/auth/codes'
import { verifyPassword } from '@/lib/auth/password'
import { askContactCode, changeContact, confirmContact } from '@/lib/operations/accounts/contacts'
import { type Result, refuse } from '@/lib/result'

const Fields = z.looseObject({ channel: z.enum(['sms', 'email']) })
const done = (what: string) => redirect(`/expert/contacts?done=${what}` as Route)

/** 获取验证码. Each contact has fields of its own on the page: `code-sms`, `code-email`. */
export const askCode = action(Fields, async (ctx, { channel }) =>
  askContactCode(ctx, { channel }, codesHere()),
)

/** 验证. */
export const confirm = action(Fields, async (ctx, { channel }, values): Promise<Result<never>> => {
  const code = values[`code-${channel}`]?.[0] ?? ''
  const confirmed = await confirmContact(ctx, { channel, code }, codesHere())
  return confirmed.ok ? done(`verified-${channel}`) : refuse(confirmed.refusal)
})

/** 更改. */
export const change = action(
  Fields,
  async (ctx, { channel }, values): Promise<Result<never>> => {
    const typed = (name: string) => values[`${name}-${channel}`]?.[0] ?? ''
    const visit = { address: await addressHere(), fits: verifyPassword }
    const input = { channel, address: typed('address'), password: typed('password').slice(0, 512) }
    const changed = await changeContact(ctx, input, visit)
    return changed.ok ? done(`changed-${channel}`) : refuse(changed.refusal)
  },
  ['password-sms', 'password-email'],
)
