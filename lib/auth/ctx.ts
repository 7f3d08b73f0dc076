import 'server-only'
import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { ownPath } from '@/lib/domain/accounts/path'
import type { Ctx } from '@/lib/operations/context'
import { addressHere } from './address-here'
import { database } from './database'
import { ctxOf } from './session'
import { type Claim, cookieName, readClaim } from './session-cookie'

/** Whose browser this says it is, also after the session has ended. Proves nothing about what one may do. */
export const findClaim = cache(async (): Promise<Claim | null> => claimIn('session'))

/** Who was here last, also after 退出: for whom to keep a form that comes too late. */
export const findLastClaim = async (): Promise<Claim | null> => (await findClaim()) ?? claimIn('last')

const claimIn = async (cookie: string): Promise<Claim | null> =>
  readClaim((await cookies()).get(cookieName(cookie))?.value)

/** Who is there, asked of the database once per request; null when nobody is signed in. */
export const findCtx = cache(async (): Promise<Ctx | null> => {
  const claim = await findClaim()
  return claim && ctxOf(database(), claim, new Date(), await addressHere())
})

/** Who is there. Someone signed out is led to sign in, and afterwards back to where they were. */
export async function requireCtx(): Promise<Ctx> {
  const ctx = await findCtx()
  if (ctx) return ctx
  const here = await currentPath()
  redirect((here === '/' ? '/' : `/?from=${encodeURIComponent(here)}`) as Route)
}

/** The address asked for, as `proxy.ts` noted it. */
export const currentPath = async (): Promise<string> => ownPath((await headers()).get('x-path'))
