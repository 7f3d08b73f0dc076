import type { NextRequest } from 'next/server'
import { peekRest, type Rest, stayHere } from '@/lib/auth/rest'
import { env } from '@/lib/env'

/** Null where nobody is signed in: to an open page that is news and no failure. */
const answer = (rest: Rest | null): Response =>
  Response.json(rest, { headers: { 'cache-control': 'no-store' } })

/** Who is signed in here and for how long, asked by an open page; asking does not keep the session awake. */
export async function GET(): Promise<Response> {
  return answer(await peekRest())
}

/** 继续使用. */
export async function POST(request: NextRequest): Promise<Response> {
  const foreign = request.headers.get('origin') !== new URL(env().PUBLIC_URL).origin
  return foreign ? new Response(null, { status: 403 }) : answer(await stayHere())
}
