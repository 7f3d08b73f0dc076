import type { NextRequest } from 'next/server'
import { addressHere } from '@/lib/auth/address-here'
import { leadOn } from '@/lib/auth/redirect'
import { completeTicket } from '@/lib/auth/ticket/complete'
import { USER_TYPES } from '@/lib/domain/accounts/identity'
import { env } from '@/lib/env'

/** 浙江政务服务网 sends people back here, where its own protocol is the one in use. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  const userType = USER_TYPES.find((one) => one === kind)
  if (!userType || env().SSO_PROTOCOL !== 'ticket') return new Response(null, { status: 404 })
  const query = Object.fromEntries(request.nextUrl.searchParams)
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))
  const userAgent = request.headers.get('user-agent')
  return leadOn(await completeTicket({ userType, query, cookies, userAgent, address: await addressHere() }))
}
