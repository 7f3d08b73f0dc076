import 'server-only'
import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Due } from '@/lib/domain/accounts/due'
import { ownPath } from '@/lib/domain/accounts/path'
import type { Ctx } from '@/lib/operations/context'
import { addressHere } from './address-here'
import { database } from './database'
import { factorPolicy } from './policy'
import { type Here, hereOf } from './session'
import { type Claim, cookieName, readClaim } from './session-cookie'

/** Whose browser this says it is, also after the session has ended. Proves nothing about what one may do. */
export const findClaim = cache(async (): Promise<Claim | null> => claimIn('session'))

/** Who was here last, also after 退出: for whom to keep a form that comes too late. */
export const findLastClaim = async (): Promise<Claim | null> => (await findClaim()) ?? claimIn('last')

const claimIn = async (cookie: string): Promise<Claim | null> =>
  readClaim((await cookies()).get(cookieName(cookie))?.value)

/** Who is signed in and what they have to do first, asked of the database once per request. */
export const findHere = cache(async (): Promise<Here | null> => {
  const claim = await findClaim()
  const about = { policy: factorPolicy(), address: await addressHere() }
  return claim && hereOf(database(), claim, new Date(), about)
})

/** Who is there; null when nobody is signed in, or has something to do before anything opens. */
export async function findCtx(): Promise<Ctx | null> {
  const here = await findHere()
  return here && !here.due ? here.ctx : null
}

/** The same for what an open page asks by itself: nobody is kept awake by it. */
export async function peekCtx(): Promise<Ctx | null> {
  const claim = await findClaim()
  const about = { policy: factorPolicy(), peeking: true }
  const here = claim && (await hereOf(database(), claim, new Date(), about))
  return here && !here.due ? here.ctx : null
}

/** Leads to what has to be done before any other page opens, and afterwards to `path`. */
export const duePath = (due: Due, path: string): Route =>
  `${due === 'factor' ? '/account/factor' : '/password'}?from=${encodeURIComponent(path)}` as Route

/** Who is there. Someone signed out is led to sign in, and afterwards back to where they were. */
export async function requireCtx(): Promise<Ctx> {
  const here = await findHere()
  if (here && !here.due) return here.ctx
  const path = await currentPath()
  if (here?.due) redirect(duePath(here.due, path))
  redirect((path === '/' ? '/' : `/?from=${encodeURIComponent(path)}`) as Route)
}

/** The same for the pages on which what is due is done. */
export async function requireHere(): Promise<Here> {
  const here = await findHere()
  return here ?? { ctx: await requireCtx(), due: null, passwordDays: null }
}

/** The address asked for, as `proxy.ts` noted it. */
export const currentPath = async (): Promise<string> => ownPath((await headers()).get('x-path'))
