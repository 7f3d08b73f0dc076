import type { NextRequest } from 'next/server'
import { completeSignIn } from '@/lib/auth/complete'

/** The provider sends people back here. The library's other doors stay shut: sign-in and sign-out have our own. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ nextauth: string[] }> }) {
  const path = (await params).nextauth
  if (path[0] !== 'callback') return new Response(null, { status: 404 })
  return completeSignIn(request, path)
}
