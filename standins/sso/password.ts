import type { Provider } from 'oidc-provider'
import type { Sql } from '../database'
import { type Handler, readForm, sendHtml } from '../http'
import type { Settings } from '../settings'
import { changePassword, findAccount } from './accounts'
import { PASSWORD_FIELDS, passwordFaultsOf } from './fields'
import { notSignedInPage, passwordChangedPage, passwordPage } from './pages'

/** 修改密码 of whoever is signed in here. Its address is what a real provider gives as its own. */
export const makePasswordPage =
  (sql: Sql, { appUrl }: Settings, provider: Provider): Handler =>
  async (request, response) => {
    const session = await provider.Session.get(provider.createContext(request, response))
    const account = session.accountId ? await findAccount(sql, session.accountId) : undefined
    if (!account) return sendHtml(response, notSignedInPage(appUrl), 401)
    const { id, username } = account
    if (request.method !== 'POST')
      return sendHtml(response, passwordPage(appUrl, username, PASSWORD_FIELDS, {}))

    const { current = '', next = '', confirmation = '' } = await readForm(request)
    const faults = passwordFaultsOf({ current, next, confirmation }, username)
    if (Object.keys(faults).length === 0) {
      if (await changePassword(sql, id, { current, next, session: session.id }))
        return sendHtml(response, passwordChangedPage(appUrl))
      faults.current = '旧密码不正确，请检查大小写后再输入一次。'
    }
    return sendHtml(response, passwordPage(appUrl, username, PASSWORD_FIELDS, faults), 422)
  }
