import { cookies } from 'next/headers'
import { readDisplay, writeDisplay } from '@/components/layout/display'
import { cookieName, cookieOptions } from '@/lib/auth/session-cookie'
import { ownPath } from '@/lib/domain/accounts/path'
import { currentDisplay } from '../../display'

const YEAR = 365 * 24 * 60 * 60

/** Open to everyone: it only remembers how pages are to be shown, then goes back to the page it came from. */
export async function POST(request: Request): Promise<Response> {
  // Whatever is no form chooses nothing.
  const form = await request.formData().catch(() => new FormData())
  const before = await currentDisplay()
  const size = String(form.get('size') ?? before.size)
  const contrast = String(form.get('contrast') ?? before.contrast)
  const chosen = readDisplay(`${size}.${contrast}`)
  const jar = await cookies()
  jar.set(cookieName('display'), writeDisplay(chosen), { ...cookieOptions(), maxAge: YEAR })
  return new Response(null, { status: 303, headers: { location: backTo(request) } })
}

/** Only a page of this platform, whatever the referrer says. */
function backTo(request: Request): string {
  const referrer = request.headers.get('referer')
  if (!referrer || !URL.canParse(referrer)) return '/'
  const from = new URL(referrer)
  return from.host === request.headers.get('host') ? ownPath(`${from.pathname}${from.search}`) : '/'
}
