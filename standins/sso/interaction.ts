import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import type { Sql } from '../database'
import { readForm, sendHtml } from '../http'
import type { Settings } from '../settings'
import { addAccount, findBySecret, isTaken, type UserType } from './accounts'
import { FIELDS, faultsOf, normalise } from './fields'
import { EMPTY, expiredPage, registerPage, signInPage } from './pages'

type Visit = { request: IncomingMessage; response: ServerResponse; uid: string; userType: UserType }

/** The pages between the platform's question “who is this” and the provider's answer. */
export function makeInteraction(sql: Sql, settings: Settings, provider: Provider) {
  return async (request: IncomingMessage, response: ServerResponse, step: string): Promise<void> => {
    let visit: Visit
    try {
      const { uid, params } = await provider.interactionDetails(request, response)
      visit = { request, response, uid, userType: params.user_type === 'personal' ? 'personal' : 'legal' }
    } catch {
      return sendHtml(response, expiredPage(settings.appUrl), 400)
    }
    const posted = request.method === 'POST'
    if (step === 'login' && posted) return signIn(visit)
    if (step === 'register') return posted ? register(visit) : sendRegistration(visit, EMPTY)
    if (step === 'cancel') return finish(visit, { error: 'access_denied', error_description: 'cancelled' })
    return sendHtml(response, signInPage(visit.uid, visit.userType, EMPTY))
  }

  async function signIn(visit: Visit): Promise<void> {
    const { username = '', password = '' } = await readForm(visit.request)
    const faults: Record<string, string> = {}
    if (!username.trim()) faults.username = '请填写用户名。'
    if (!password) faults.password = '请填写密码。'
    if (Object.keys(faults).length === 0) {
      const account = await findBySecret(sql, visit.userType, username.trim(), password)
      if (account) return finish(visit, { login: { accountId: account.id } })
      const other = visit.userType === 'legal' ? '个人' : '法人'
      faults.password = `用户名或密码不正确。如果这是${other}账号，请回到平台选择“${other}”再登录。`
    }
    sendHtml(
      visit.response,
      signInPage(visit.uid, visit.userType, { values: { username, password }, faults }),
      422,
    )
  }

  async function register(visit: Visit): Promise<void> {
    const { userType } = visit
    const typed = await readForm(visit.request)
    const values = Object.fromEntries(
      FIELDS[userType].map(({ name }) => [name, normalise(name, typed[name] ?? '')]),
    )
    const faults = faultsOf(userType, values, new Date())
    if (!faults.username && (await isTaken(sql, userType, { username: values.username! }))) {
      faults.username = '这个用户名已被使用，请换一个。'
    }
    if (values.uscc && !faults.uscc && (await isTaken(sql, userType, { uscc: values.uscc }))) {
      faults.uscc = '这个单位已经注册过，请返回登录，或核对统一社会信用代码。'
    }
    if (Object.keys(faults).length > 0) return sendRegistration(visit, { values: typed, faults }, 422)

    const id = await addAccount(sql, {
      userType,
      username: values.username!,
      password: values.password!,
      claims: claimsOf(userType, values),
    })
    if (id) return finish(visit, { login: { accountId: id } })
    return sendRegistration(
      visit,
      { values: typed, faults: { username: '这个用户名或单位刚刚被注册，请换一个。' } },
      422,
    )
  }

  function finish({ request, response }: Visit, result: Record<string, unknown>): Promise<void> {
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }

  function sendRegistration({ response, uid, userType }: Visit, filled: typeof EMPTY, status = 200): void {
    sendHtml(response, registerPage(uid, userType, FIELDS[userType], filled), status)
  }
}

function claimsOf(userType: UserType, values: Record<string, string>): Record<string, string> {
  const told = FIELDS[userType]
    .filter((field) => field.claim)
    .map((field) => [field.claim!, values[field.name]!])
  const fixed = userType === 'legal' ? { attn_id_type: '居民身份证', attn_user_type: 'personal' } : {}
  return { ...Object.fromEntries(told), ...fixed, auth_level: '2' }
}
