'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openAction } from '@/lib/auth/action'
import { CONTINUE, continueHere, findBegunHere } from '@/lib/auth/begun'
import { pathOnward } from '@/lib/auth/staff'
import { signInPath } from './path'

/** Answers what is asked; the page then asks the next thing, or leads inside. */
export const answer = openAction(
  z.object({ answer: z.string().catch('') }),
  async ({ answer: typed }) => {
    const continued = await continueHere(typed)
    if (!continued.ok) return continued
    const { signedIn, onward } = continued.value
    if (signedIn) redirect(await pathOnward(signedIn.accountId, onward))
    const { asked } = await findBegunHere()
    redirect(asked.kind === 'refused' ? (`${signInPath(onward)}refused=1` as Route) : CONTINUE)
  },
  ['answer'],
)
