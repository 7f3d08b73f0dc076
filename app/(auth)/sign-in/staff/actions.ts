'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openAction } from '@/lib/auth/action'
import { signInHere } from '@/lib/auth/staff'

const Fields = z.object({
  username: z.string('required').trim().min(1, 'required').max(64, 'wrong'),
  password: z.string('required').min(1, 'required').max(200, 'wrong'),
  kept: z.string().optional(),
  from: z.string().optional(),
})

export const signInAsStaff = openAction(
  Fields,
  async ({ username, password, kept, from }) => {
    const signedIn = await signInHere(username, password)
    if (!signedIn.ok) return signedIn
    const query = new URLSearchParams({ ...(kept && { kept }), ...(from && { from }) })
    redirect(`/sign-in/return?${query}` as Route)
  },
  ['password'],
)
