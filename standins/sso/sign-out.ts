import type { Context } from 'oidc-provider'
import type { Settings } from '../settings'

/**
 * The provider asks everyone who signs out to confirm. Someone whom the platform sends with a token that
 * names them has already said so there: the question is then answered here, in their name.
 */
export const confirmSignOutFor = (settings: Settings) => async (ctx: Context, next: () => Promise<void>) => {
  await next()
  if (ctx.oidc?.route !== 'end_session' || ctx.status !== 200) return
  const { session, entities, params } = ctx.oidc
  const back = params.post_logout_redirect_uri
  if (!session.accountId) {
    // Nothing to end; the library would show a page of its own that needs scripts.
    if (back) ctx.redirect(back)
    return
  }
  if (entities.IdTokenHint?.payload.sub !== session.accountId) return

  const answer = await fetch(`http://${settings.host}:${settings.port}/sso/session/end/confirm`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: ctx.headers.cookie ?? '' },
    body: new URLSearchParams({ xsrf: session.state?.secret ?? '', logout: 'yes' }),
  })
  const location = answer.headers.get('location')
  if (!location) return
  ctx.set('set-cookie', answer.headers.getSetCookie())
  ctx.redirect(location)
}
