import type { Context } from 'oidc-provider'
import type { Settings } from '../settings'

/**
 * The provider asks to confirm whenever a session is to end. Two times the answer is known, and is given
 * here in the person's name, because the library's own pages are English and one of them needs scripts:
 * someone whom the platform sends to sign out with a token that names them, and someone who is signed in
 * and has just signed in as another.
 */
export const confirmSignOutFor = (settings: Settings) => async (ctx: Context, next: () => Promise<void>) => {
  await next()
  if (ctx.status !== 200 || !ctx.oidc) return
  const { route, session, entities, params } = ctx.oidc
  if (route === 'resume') return endSession()
  if (route !== 'end_session') return
  if (!session.accountId) {
    if (params.post_logout_redirect_uri) ctx.redirect(params.post_logout_redirect_uri)
    return
  }
  if (entities.IdTokenHint?.payload.sub === session.accountId) await endSession()

  async function endSession(): Promise<void> {
    const answer = await fetch(`http://${settings.host}:${settings.port}/sso/session/end/confirm`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: ctx.headers.cookie ?? '' },
      body: new URLSearchParams({ xsrf: session.state?.secret ?? '', logout: 'yes' }),
    })
    const location = answer.headers.get('location')
    if (!location) return
    ctx.set('set-cookie', answer.headers.getSetCookie())
    // The address was made from this call's own; people came by the public one.
    ctx.redirect(location.replace(/^http:\/\/[^/]+\/sso\//, `${settings.url}/sso/`))
  }
}
