import { type Context, interactionPolicy, Provider } from 'oidc-provider'
import type { Sql } from '../database'
import type { Settings } from '../settings'
import { findAccount } from './accounts'
import { adapterOn } from './adapter'
import { readKeys } from './keys'
import { errorPage, signedOutPage, signOutPage } from './pages'
import { confirmSignOutFor } from './sign-out'

/** Everything that the profile tells; the identity token carries the subject alone. */
const CLAIMS = [
  ...['user_type', 'name', 'mobile', 'id_no', 'auth_level'],
  ...['company_name', 'uscc', 'company_type', 'company_address', 'legal_rep'],
  ...['attn_name', 'attn_phone', 'attn_id_type', 'attn_id_no', 'attn_user_type'],
]

export function makeProvider(sql: Sql, settings: Settings): Provider {
  const { jwks, cookieKeys } = readKeys(settings.dataDir)
  const cookie = (what: string) => `sso-${settings.port}-${what}`

  const provider: Provider = new Provider(`${settings.url}/sso`, {
    adapter: adapterOn(sql),
    jwks,
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [`${settings.appUrl}/api/auth/callback/jiaxing`],
        post_logout_redirect_uris: [`${settings.appUrl}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: {
      keys: cookieKeys,
      // Cookies ignore ports: two copies on one machine would share theirs.
      names: { session: cookie('session'), interaction: cookie('interaction'), resume: cookie('resume') },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 3600,
      Interaction: 900,
      Session: 28_800,
      Grant: 28_800,
    },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: CLAIMS },
    pkce: { required: () => true },
    extraParams: ['user_type'],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: draw(signOutPage),
        postLogoutSuccessSource: draw(signedOutPage),
      },
    },
    renderError: (ctx: Context, out: { error: string }) => show(ctx, errorPage(settings.appUrl, out.error)),
    interactions: {
      policy: policy(),
      url: (_ctx: Context, { uid }: { uid: string }) => `/sso/interaction/${uid}`,
    },
    findAccount: async (_ctx: Context, id: string) => {
      const account = await findAccount(sql, id)
      if (!account) return undefined
      return { accountId: id, claims: () => ({ sub: id, user_type: account.userType, ...account.claims }) }
    },
    // Nobody is asked to consent: signing in to the government's own platform is what they came for.
    loadExistingGrant: async (ctx: Context) => {
      const { clientId } = ctx.oidc.client
      const known = ctx.oidc.session.grantIdFor(clientId)
      const found = known && (await provider.Grant.find(known))
      if (found) return found
      const grant = new provider.Grant({ clientId, accountId: ctx.oidc.session.accountId! })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  provider.use(confirmSignOutFor(settings))
  return provider

  /** 法人 and 个人 sign in separately: who is signed in as the one is asked again for the other. */
  function policy() {
    const base = interactionPolicy.base()
    const { Check } = interactionPolicy
    const otherKind = async ({ oidc }: Context) => {
      const wanted = oidc.params.user_type
      const account = oidc.session.accountId ? await findAccount(sql, oidc.session.accountId) : undefined
      return wanted && account && account.userType !== wanted ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT
    }
    base.get('login').checks.add(new Check('user_type', 'another kind of account is asked for', otherKind))
    return base
  }
}

const draw = (page: (form: string) => string) => async (ctx: Context, form: string) => show(ctx, page(form))

function show(ctx: Context, text: string): void {
  ctx.type = 'html'
  ctx.body = text
}
