import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Sql } from './database'
import { readForm, seeOther, sendHtml } from './http'
import { registry } from './registry/server'
import type { Settings } from './settings'
import { latestMessages, smsOn } from './sms/server'
import { makeInteraction } from './sso/interaction'
import { makePasswordPage } from './sso/password'
import { makeProvider } from './sso/provider'
import { startPage } from './start-page'

/** All stand-ins on one port, told apart by path. */
export function makeServer(sql: Sql, settings: Settings): Server {
  const provider = makeProvider(sql, settings)
  const protocol = provider.callback()
  const interaction = makeInteraction(sql, settings, provider)
  const password = makePasswordPage(sql, settings, provider)
  const sms = smsOn(sql)
  let ssoIsDown = false

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/'
    const path = url.split('?')[0]!
    if (path === '/') return sendHtml(response, startPage(settings, await latestMessages(sql, 50), ssoIsDown))
    if (path === '/faults' && request.method === 'POST') {
      ssoIsDown = (await readForm(request)).sso === 'down'
      return seeOther(response, '/')
    }
    if (path === '/registry' || path.startsWith('/registry/'))
      return registry(below('/registry', request), response)
    if (path === '/sms' || path.startsWith('/sms/')) return sms(below('/sms', request), response)
    if (path.startsWith('/sso/')) {
      if (ssoIsDown) return sendHtml(response, '<p>服务暂停</p>', 503)
      const step = /^\/sso\/interaction\/[\w-]+(?:\/(\w+))?$/.exec(path)
      if (step) return interaction(request, response, step[1] ?? '')
      if (path === '/sso/password') return password(request, response)
      return protocol(below('/sso', request), response)
    }
    return sendHtml(response, '<p>没有这个页面</p>', 404)
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: Error) => {
      console.error(error)
      if (!response.headersSent) sendHtml(response, '<p>内部错误</p>', 500)
      else response.destroy()
    })
  })
}

/** Each stand-in sees paths below its own; what was asked for stays in `originalUrl`, which the provider reads. */
function below(prefix: string, request: IncomingMessage): IncomingMessage {
  const original = request.url ?? '/'
  const rest = original.slice(prefix.length)
  return Object.assign(request, { originalUrl: original, url: rest.startsWith('/') ? rest : `/${rest}` })
}
