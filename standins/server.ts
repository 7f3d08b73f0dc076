import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Sql } from './database'
import { type Faults, noFaults, switchFaults } from './faults'
import { readForm, seeOther, sendHtml } from './http'
import { registry } from './registry/server'
import type { Settings } from './settings'
import { latestMessages, smsOn } from './sms/server'
import { latestMails } from './smtp/server'
import { makeInteraction } from './sso/interaction'
import { makePasswordPage } from './sso/password'
import { makeProvider } from './sso/provider'
import { type Shown, startPage } from './start-page'
import { ticketsOn } from './ticket/server'

/** All stand-ins on one port, told apart by path. */
export function makeServer(sql: Sql, settings: Settings, faults: Faults = noFaults()): Server {
  const provider = makeProvider(sql, settings)
  const protocol = provider.callback()
  const interaction = makeInteraction(sql, settings, provider)
  const password = makePasswordPage(sql, settings, provider)
  const ticket = ticketsOn(sql, settings)
  const sms = smsOn(sql, { token: settings.smsToken, faults })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/'
    const path = url.split('?')[0]!
    if (path === '/') return sendHtml(response, startPage(settings, await shown(sql), faults))
    if (path === '/faults' && request.method === 'POST') {
      switchFaults(faults, await readForm(request))
      return seeOther(response, '/')
    }
    if (path === '/registry' || path.startsWith('/registry/'))
      return registry(below('/registry', request), response)
    if (path === '/sms' || path.startsWith('/sms/')) return sms(below('/sms', request), response)
    if (path.startsWith('/sso/')) {
      if (faults.sso === 'down') return sendHtml(response, '<p>服务暂停</p>', 503)
      const step = /^\/sso\/interaction\/[\w-]+(?:\/(\w+))?$/.exec(path)
      if (step) return interaction(request, response, step[1] ?? '')
      if (path === '/sso/password') return password(request, response)
      if (path.startsWith('/sso/ticket/')) return ticket(below('/sso/ticket', request), response)
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

async function shown(sql: Sql): Promise<Shown> {
  const [messages, mails] = await Promise.all([latestMessages(sql, 50), latestMails(sql, 50)])
  return { messages, mails }
}

/** Each stand-in sees paths below its own; what was asked for stays in `originalUrl`, which the provider reads. */
function below(prefix: string, request: IncomingMessage): IncomingMessage {
  const original = request.url ?? '/'
  const rest = original.slice(prefix.length)
  return Object.assign(request, { originalUrl: original, url: rest.startsWith('/') ? rest : `/${rest}` })
}
