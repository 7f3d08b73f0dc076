import type { NextRequest } from 'next/server'
import { addressHere } from '@/lib/auth/address-here'
import { completeSignIn } from '@/lib/auth/complete'
import { leadOn } from '@/lib/auth/redirect'

/** The provider sends people back here. The library's other doors stay shut: sign-in and sign-out have our own. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ nextauth: string[] }> }) {
  const path = (await params).nextauth.join('/')
  if (path !== 'callback/jiaxing') return new Response(null, { status: 404 })
  const query = Object.fromEntries(request.nextUrl.searchParams)
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))
  const userAgent = request.headers.get('user-agent')
  return leadOn(await completeSignIn({ query, cookies, userAgent, address: await addressHere() }))
}
