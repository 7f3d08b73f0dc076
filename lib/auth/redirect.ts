import type { SignInAnswer } from './options'

/** Leads the browser on after a step of signing in, with the cookies of that step. */
export function leadOn({ answer, failure }: SignInAnswer): Response {
  const response = seeOther(failure ? `/sign-in/error?reason=${failure}` : answer.location)
  for (const cookie of answer.setCookies) response.headers.append('set-cookie', cookie)
  return response
}

export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
