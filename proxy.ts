import { type NextRequest, NextResponse } from 'next/server'
import { refusalPage } from '@/lib/auth/refusal-page'
import { cameByOtherName, isForeign, isTooLarge, isUnreadable } from '@/lib/auth/request-checks'
import { env } from '@/lib/env'

// Bodies under /api/ may be long: whatever passes through here is cut at 10 MB.
export const config = { matcher: ['/((?!api/|_next/static/|_next/image/).*)'] }

/** Documents come with a policy of their own: under ours the browser's PDF viewer would show nothing. */
const DOCUMENTS = /^\/(print|files)\//

const PRINTED_ADDRESS = /^\/ccpjiaxing(\/|\/login\.html)?$/

/**
 * Stands before every page. What Next would answer with a bare 500, this answers with a sentence; and it
 * tells pages their address, and the browser what a page may do. It grants nothing.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const publicUrl = new URL(env().PUBLIC_URL)
  const { pathname, search } = request.nextUrl
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, publicUrl)
  const guarded = (response: Response) => guard(response, DOCUMENTS.test(pathname) ? null : policy, publicUrl)

  const isLost = pathname === '/' && cameByOtherName(request.headers, publicUrl)
  if (isLost || PRINTED_ADDRESS.test(pathname)) return guarded(NextResponse.redirect(new URL('/', publicUrl)))
  if (request.method === 'POST') {
    if (isForeign(request.headers, publicUrl)) return guarded(refusalPage('foreign'))
    if (await isTooLarge(request)) return guarded(refusalPage('too_large'))
    if (await isUnreadable(request)) return guarded(refusalPage('unreadable'))
  }

  const headers = new Headers(request.headers)
  headers.set('x-path', pathname + search)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  // Next compares Origin with the host it was called by, which a proxy in front may have changed.
  const origin = request.method === 'POST' ? request.headers.get('origin') : null
  if (origin) headers.set('x-forwarded-host', new URL(origin).host)
  return guarded(NextResponse.next({ request: { headers } }))
}

function guard(response: Response, policy: string | null, publicUrl: URL): Response {
  const { headers } = response
  if (policy) headers.set('content-security-policy', policy)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-frame-options', 'SAMEORIGIN')
  // Not `no-referrer`: with it browsers send `Origin: null` along with our own forms.
  headers.set('referrer-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  headers.set('cross-origin-opener-policy', 'same-origin')
  if (publicUrl.protocol === 'https:') headers.set('strict-transport-security', 'max-age=31536000')
  return response
}

function contentSecurityPolicy(nonce: string, publicUrl: URL): string {
  const { NODE_ENV } = env()
  const reloading = NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${reloading ? " 'unsafe-eval'" : ''}`,
    // The framework and the upload widget write style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${reloading ? ' ws:' : ''}`,
    "frame-src 'self' blob:",
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    // Signing in and out are forms of ours that end at the provider, which leads back.
    `form-action 'self' ${publicUrl.origin} ${signInOrigins().join(' ')}`,
  ].join('; ')
}

function signInOrigins(): string[] {
  const { SSO_ISSUER, TICKET_PERSONAL_LOGIN, TICKET_LEGAL_LOGIN, TICKET_LOGOUT_URL } = env()
  const pages = [SSO_ISSUER, TICKET_PERSONAL_LOGIN, TICKET_LEGAL_LOGIN, TICKET_LOGOUT_URL]
  return [...new Set(pages.filter((page) => page !== undefined).map((page) => new URL(page).origin))]
}
