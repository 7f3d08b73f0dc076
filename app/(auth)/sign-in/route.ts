import type { NextRequest } from 'next/server'
import { leadOn, seeOther } from '@/lib/auth/redirect'
import { startSignIn } from '@/lib/auth/start'
import { ownPath } from '@/lib/domain/accounts/path'

/** 登录系统: from the choice on the front page to where each kind of person signs in. Needs no scripts. */
export async function POST(request: NextRequest) {
  // Whatever is no form asks for nothing, and is shown the choice again.
  const form = await request.formData().catch(() => new FormData())
  const back = afterwards(form)
  switch (form.get('kind')) {
    case 'legal':
    case 'personal': {
      const kind = form.get('kind') === 'legal' ? 'legal' : 'personal'
      return leadOn(await startSignIn(kind, `/sign-in/return${back}`))
    }
    case 'staff':
      return seeOther(`/sign-in/staff${back}`)
    case 'expert':
      return seeOther(`/sign-in/expert${back}`)
    default:
      return seeOther(`/${back}`)
  }
}

/** Where to go once signed in, carried along. */
function afterwards(form: FormData): string {
  const query = new URLSearchParams()
  const kept = form.get('kept')
  const from = ownPath(String(form.get('from') ?? ''))
  if (kept) query.set('kept', String(kept))
  else if (from !== '/') query.set('from', from)
  return query.size > 0 ? `?${query}` : ''
}
