import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Sql } from '../database'
import { type Handler, readBody, readForm, seeOther, sendHtml, sendJson } from '../http'
import type { Settings } from '../settings'
import { type Account, findAccount, findBySecret, type UserType } from '../sso/accounts'
import { EMPTY } from '../sso/pages'
import { ticketPage } from './page'
import { giveTicket, takeTicket } from './tickets'

/**
 * Plays the sign-in of 浙江政务服务网 (`domain.md` §2.2), which is no OpenID Connect: it leads back with an opaque
 * ticket, and the platform asks for who it stands, server to server, once.
 */
export function ticketsOn(sql: Sql, { appUrl, clientId, clientSecret }: Settings): Handler {
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here.invalid')
    switch (pathname) {
      case '/personal':
        return signIn('personal', searchParams.get('goto'), request, response)
      case '/legal':
        return signIn('legal', searchParams.get('spappurl'), request, response)
      case '/simpleauth':
        return simpleAuth(await readForm(request), response)
      case '/userquery':
        return userQuery(request, response)
      case '/logout':
        return leadsBack(searchParams.get('redirect'))
          ? seeOther(response, searchParams.get('redirect')!)
          : sendHtml(response, '<p>已退出</p>')
      default:
        return sendHtml(response, '<p>没有这个页面</p>', 404)
    }
  }

  function leadsBack(address: string | null): boolean {
    return address !== null && URL.canParse(address) && new URL(address).origin === new URL(appUrl).origin
  }

  async function signIn(
    userType: UserType,
    back: string | null,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (!leadsBack(back)) return sendHtml(response, '<p>要返回的网址没有登记</p>', 400)
    const here = `/sso/ticket${request.url}`
    if (request.method !== 'POST') return sendHtml(response, ticketPage(userType, here, EMPTY))
    const { username = '', password = '' } = await readForm(request)
    const account = await findBySecret(sql, userType, username.trim(), password)
    if (!account) {
      const faults = { password: '用户名或密码不正确，请检查大小写后再输入一次。' }
      return sendHtml(response, ticketPage(userType, here, { values: { username }, faults }), 422)
    }
    const address = new URL(back!)
    const ticket = await giveTicket(sql, 'ticket', account.id)
    if (userType === 'personal') address.searchParams.set('ticket', ticket)
    else {
      address.searchParams.set('ssotoken', ticket)
      address.searchParams.set('ssoticket', await giveTicket(sql, 'token', account.id))
    }
    seeOther(response, address.href)
  }

  /** 个人: `ticketValidation` gives a token for the ticket, `getUserInfo` the person for the token. */
  async function simpleAuth(said: Record<string, string>, response: ServerResponse): Promise<void> {
    const { method, servicecode = '', time = '', sign = '' } = said
    const expected = createHash('md5').update(`${servicecode}${clientSecret}${time}`).digest('hex')
    if (servicecode !== clientId || sign !== expected)
      return sendJson(response, { result: '2001', errmsg: '签名不正确' })
    if (method === 'ticketValidation') {
      const accountId = await takeTicket(sql, 'ticket', said.st ?? '')
      if (!accountId) return sendJson(response, { result: '3001', errmsg: '票据无效' })
      return sendJson(response, {
        result: '0',
        errmsg: '成功',
        token: await giveTicket(sql, 'token', accountId),
      })
    }
    const accountId = method === 'getUserInfo' ? await takeTicket(sql, 'token', said.token ?? '') : null
    const account = accountId ? await findAccount(sql, accountId) : undefined
    if (!account) return sendJson(response, { result: '3002', errmsg: '令牌无效' })
    sendJson(response, { result: '0', errmsg: '成功', ...personOf(account) })
  }

  /** 法人: `atg.biz.userquery`, signed with the project's secret. */
  async function userQuery(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    const expected = createHmac('sha256', clientSecret).update(body).digest('hex')
    const { 'x-project-id': project, 'x-signature': signature } = request.headers
    if (project !== clientId || signature !== expected)
      return sendJson(response, { errCode: 401, msg: '签名不正确' })
    const token = String((JSON.parse(body) as { token?: unknown }).token ?? '')
    const accountId = await takeTicket(sql, 'ticket', token)
    const account = accountId ? await findAccount(sql, accountId) : undefined
    if (!account) return sendJson(response, { errCode: 3001, msg: '令牌无效' })
    sendJson(response, { errCode: 0, msg: '成功', info: companyOf(account) })
  }
}

const personOf = ({ id, claims }: Account) => ({
  userid: id,
  username: claims.name,
  idnum: claims.id_no,
  mobile: claims.mobile,
  authlevel: claims.auth_level,
})

const companyOf = ({ id, claims }: Account) => ({
  corpId: id,
  CompanyName: claims.company_name,
  unifiedSocialId: claims.uscc,
  companyType: claims.company_type,
  companyAddress: claims.company_address,
  CompanyLegRep: claims.legal_rep,
  attnName: claims.attn_name,
  attnPhone: claims.attn_phone,
  attnIdType: claims.attn_id_type,
  attnIDNo: claims.attn_id_no,
  attnUserType: claims.attn_user_type,
})
