'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openAction } from '@/lib/auth/action'
import { signInHere } from '@/lib/auth/staff'

const text = z.string().catch('')
const Fields = z.object({
  username: text,
  password: text,
  kept: z.string().optional(),
  from: z.string().optional(),
})

export const signInAsStaff = openAction(
  Fields,
  async ({ username, password, ...onward }) => {
    const signedIn = await signInHere(username, password, { page: 'staff', ...onward })
    if (!signedIn.ok) return signedIn
    redirect(signedIn.value)
  },
  ['password'],
)
