import type { NextRequest } from 'next/server'
import { findCtx } from '@/lib/auth/ctx'
import { keptPath } from '@/lib/auth/kept'
import { seeOther } from '@/lib/auth/redirect'
import { ownPath } from '@/lib/domain/accounts/path'

/** Signed in again: back to the form that was kept, or to the page that was asked for. */
export async function GET(request: NextRequest) {
  const ctx = await findCtx()
  const query = request.nextUrl.searchParams
  const kept = ctx ? await keptPath(ctx, query.get('kept')) : null
  return seeOther(kept ?? ownPath(query.get('from')))
}
