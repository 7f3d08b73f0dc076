import 'server-only'
import { askLibrary } from './library'
import { PROVIDER, withSignIn } from './options'
import { cookieName } from './session-cookie'

type Returned = {
  query: Record<string, string>
  cookies: Record<string, string>
  userAgent: string | null
  address?: string
}

/** Ends what `startSignIn` began: the provider's code becomes a session, or a reason why not. */
export function completeSignIn({ query, cookies, userAgent, address }: Returned) {
  const browser = { sessionToken: cookies[cookieName('session')], userAgent, address }
  const question = { method: 'GET' as const, path: ['callback', PROVIDER], query, cookies }
  return withSignIn(browser, (options) => askLibrary(question, options))
}
