'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/auth/action'
import { addressHere } from '@/lib/auth/address-here'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { ownPath } from '@/lib/domain/accounts/path'
import { changePassword as change } from '@/lib/operations/accounts/change-password'

const text = z.string().catch('')
const Fields = z.object({ current: text, next: text, confirmation: text, from: text })

export const changePassword = action(
  Fields,
  async (ctx, { from, ...typed }) => {
    const visit = { address: await addressHere(), fits: verifyPassword, hash: hashPassword }
    const changed = await change(ctx, typed, visit)
    if (!changed.ok) return changed
    const onward = ownPath(from)
    redirect(`/password?changed=1${onward === '/' ? '' : `&from=${encodeURIComponent(onward)}`}` as Route)
  },
  ['current', 'next', 'confirmation'],
  { whileDue: true },
)
