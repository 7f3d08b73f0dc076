'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { openAction } from '@/lib/auth/action'
import { registerHere } from '@/lib/auth/register'
import { pathOnward, signInHere } from '@/lib/auth/staff'

/** What is missing or no text says nothing: the form then asks for it. */
const text = z.string().catch('')
const Fields = z.object({
  intent: text,
  username: text,
  password: text,
  confirmation: text,
  applyType: text,
  contactName: text,
  mobile: text,
  email: text,
  consent: text,
  kept: z.string().optional(),
  from: z.string().optional(),
})

/** Both ways in from one form: 注册 with all of it, 登录系统 with the first two fields. */
export const enterAsExpert = openAction(
  Fields,
  async ({ intent, kept, from, ...typed }) => {
    if (intent === 'sign-in' || (intent === 'enter' && isOnlySecrets(typed))) {
      const entered = await signInHere(typed.username, typed.password, { page: 'expert', kept, from })
      if (!entered.ok) return entered
      redirect(entered.value)
    }
    const registered = await registerHere(typed)
    if (!registered.ok) return registered
    redirect(await pathOnward(registered.value.accountId, { kept, from }))
  },
  ['password', 'confirmation'],
)

/** Enter, pressed with user name and password alone, is meant as 登录系统. */
const isOnlySecrets = ({ username: _, password: __, ...rest }: Record<string, string>): boolean =>
  Object.values(rest).every((value) => value === '')
