import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { AuthOptions } from 'next-auth'
import { env } from '@/lib/env'
import { log, traceOf } from '@/lib/log'
import { type SignedIn, signIn } from '@/lib/operations/accounts/sign-in'
import { database } from './database'
import { type Failure, failureOf } from './failure'
import type { Answer } from './library'
import { COOKIE_SECONDS, cookieName, cookieOptions, readClaim } from './session-cookie'
import { identityOf } from './sso'

export const PROVIDER = 'jiaxing'

export type Browser = { sessionToken: string | undefined; userAgent: string | null; address?: string }

/**
 * Runs the protocol's side of a sign-in. `failure` tells why it came to nothing: the library itself only
 * answers with an address. Its logger, which hears of the cause, is one for the whole process, hence the
 * asynchronous context.
 */
export async function withSignIn(
  browser: Browser,
  ask: (options: AuthOptions) => Promise<Answer>,
): Promise<SignInAnswer> {
  const heard: Heard = { failure: null }
  const answer = await hearing.run(heard, () => ask(optionsFor(browser)))
  return { answer, failure: heard.failure }
}

export type SignInAnswer = { answer: Answer; failure: Failure | null }

type Heard = { failure: Failure | null }
const hearing = new AsyncLocalStorage<Heard>()

function hear(cause: unknown): void {
  const error = cause instanceof Error ? cause : (cause as { error?: unknown }).error
  const failure = failureOf(error)
  log.warn({ failure, error: traceOf(error) }, 'sign-in failed')
  fail(failure)
}

function fail(why: Failure): string {
  const heard = hearing.getStore()
  if (heard) heard.failure ??= why
  return `/sign-in/error?reason=${why}`
}

function optionsFor(browser: Browser): AuthOptions {
  let claim: SignedIn | null = null
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    pages: { signIn: '/', error: '/sign-in/error' },
    providers: [provider()],
    cookies: cookies(),
    callbacks: {
      async signIn({ account, profile }) {
        const identity = identityOf(profile)
        if (!identity) return fail('profile')
        const previous = await readClaim(browser.sessionToken)
        const idToken = account?.id_token ?? null
        const { userAgent, address } = browser
        const about = { userAgent, address, idToken, previousSessionId: previous?.sid ?? null }
        const signedIn = await signIn(database(), identity, about, new Date())
        if (!signedIn.ok) return fail('disabled')
        claim = signedIn.value
        return true
      },
      // The library would put name and e-mail into the cookie.
      jwt: () => ({ ...claim }),
    },
    logger: { error: (_code, cause) => hear(cause), warn: () => {}, debug: () => {} },
  }
}

const provider = (): AuthOptions['providers'][number] => ({
  id: PROVIDER,
  name: '嘉兴政务服务网',
  type: 'oauth',
  wellKnown: `${env().SSO_ISSUER}/.well-known/openid-configuration`,
  clientId: env().SSO_CLIENT_ID,
  clientSecret: env().SSO_CLIENT_SECRET,
  authorization: { params: { scope: 'openid profile' } },
  checks: ['pkce', 'state', 'nonce'],
  idToken: true,
  httpOptions: { timeout: 5000 },
  // What is personal comes over this line only, and never into a token or cookie.
  userinfo: { request: ({ client, tokens }) => client.userinfo(tokens.access_token ?? '') },
  profile: (profile: { sub: string }) => ({ id: profile.sub }),
})

function cookies(): AuthOptions['cookies'] {
  const named = (what: string, maxAge?: number) => ({
    name: cookieName(what),
    options: { ...cookieOptions(), ...(maxAge ? { maxAge } : {}) },
  })
  const quarter = 15 * 60
  return {
    sessionToken: named('session'),
    callbackUrl: named('return'),
    csrfToken: named('csrf'),
    pkceCodeVerifier: named('pkce', quarter),
    state: named('state', quarter),
    nonce: named('nonce', quarter),
  }
}
