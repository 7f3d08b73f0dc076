'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { addressHere } from '@/lib/auth/address-here'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { changePassword as change } from '@/lib/operations/accounts/change-password'

const text = z.string().catch('')
const Fields = z.object({ current: text, next: text, confirmation: text })

export const changePassword = action(
  Fields,
  async (ctx, typed) => {
    const visit = { address: await addressHere(), fits: verifyPassword, hash: hashPassword }
    const changed = await change(ctx, typed, visit)
    if (!changed.ok) return changed
    redirect('/password?changed=1')
  },
  ['current', 'next', 'confirmation'],
)
