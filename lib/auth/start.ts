import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import type { UserType } from '@/lib/domain/accounts/identity'
import { env } from '@/lib/env'
import type { Failure } from './failure'
import { PROVIDER, withSignIn } from './options'
import { cookieName } from './session-cookie'

export type Start = { ok: true; location: string; setCookies: string[] } | { ok: false; failure: Failure }

/**
 * Begins a sign-in at the provider for a browser without scripts. The library only begins one for a page of
 * its own that posts a token along with a cookie, so this plays that page.
 */
export async function startSignIn(userType: UserType, returnTo: string): Promise<Start> {
  const csrfToken = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${csrfToken}${env().NEXTAUTH_SECRET}`).digest('hex')
  const request = {
    method: 'POST',
    query: { nextauth: ['signin', PROVIDER], user_type: userType },
    cookies: { [cookieName('csrf')]: `${csrfToken}|${hash}` },
    headers: {},
    body: { csrfToken, callbackUrl: new URL(returnTo, env().PUBLIC_URL).href, json: 'true' },
  }
  let setCookies: string[] = []
  let location = ''
  const response = {
    status: () => response,
    getHeader: () => setCookies,
    setHeader: (name: string, value: string[]) => {
      if (name === 'Set-Cookie') setCookies = value
      return response
    },
    json: (body: { url?: string }) => {
      location = body.url ?? ''
    },
    send: () => {},
    end: () => {},
  }
  const { failure } = await withSignIn({ sessionToken: undefined, userAgent: null }, (options) =>
    NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options),
  )
  return failure ? { ok: false, failure } : { ok: true, location, setCookies }
}
