import 'server-only'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { withSignIn } from './options'
import { cookieName } from './session-cookie'

/** Ends what `startSignIn` began: the code becomes a session, or a reason why not. */
export async function completeSignIn(request: NextRequest, path: string[]): Promise<Response> {
  const browser = {
    sessionToken: request.cookies.get(cookieName('session'))?.value,
    userAgent: request.headers.get('user-agent'),
  }
  const context = { params: Promise.resolve({ nextauth: path }) }
  const { answer, failure } = await withSignIn<Response>(browser, (options) =>
    NextAuth(request as never, context as never, options),
  )
  if (!failure) return answer
  const headers = new Headers(answer.headers)
  headers.set('location', `/sign-in/error?reason=${failure}`)
  return new Response(null, { status: 303, headers })
}
