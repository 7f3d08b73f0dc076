'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openAction } from '@/lib/auth/action'
import { database } from '@/lib/auth/database'
import { keptPath } from '@/lib/auth/kept'
import { signInHere } from '@/lib/auth/staff'
import { ownPath } from '@/lib/domain/accounts/path'

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
    // Straight to the page itself: the router would keep the address of a route that only leads on.
    const owner = { db: database(), actor: { accountId: signedIn.value.accountId } }
    redirect(((await keptPath(owner, kept ?? null)) ?? ownPath(from)) as Route)
  },
  ['password'],
)
