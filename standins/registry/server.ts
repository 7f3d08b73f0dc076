import type { ServerResponse } from 'node:http'
import { type Handler, sendHtml, sendJson } from '../http'
import { contractPage } from './contract-page'
import { type Provoked, SPECIAL, UNITS } from './units'

const SLOW_MS = 10_000

/** The enterprise registry. Its contract is told on its own page. */
export const registry: Handler = async (request, response) => {
  const path = (request.url ?? '/').split('?')[0]!
  if (path === '/' || path === '') return sendHtml(response, contractPage())
  const uscc = /^\/units\/([0-9A-Za-z]{1,32})$/.exec(path)?.[1]?.toUpperCase()
  if (!uscc || request.method !== 'GET') return sendJson(response, { error: 'BAD_REQUEST' }, 400)

  const special = SPECIAL[uscc as keyof typeof SPECIAL]
  if (special) return provoke(special.what, response)
  const unit = UNITS.find((known) => known.uscc === uscc)
  return unit ? sendJson(response, unit) : sendJson(response, { error: 'NOT_FOUND' }, 404)
}

function provoke(what: Provoked, response: ServerResponse): void {
  if (what === 'not_found') sendJson(response, { error: 'NOT_FOUND' }, 404)
  else if (what === 'rate_limited')
    sendJson(response, { error: 'RATE_LIMITED' }, 429, { 'retry-after': '60' })
  else if (what === 'broken') sendJson(response, { error: 'UNAVAILABLE' }, 500)
  else if (what === 'garbled') {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
    response.end('{"uscc":"91330402MA2T')
  } else if (what === 'cut') response.socket?.destroy()
  else {
    const later = setTimeout(() => sendJson(response, UNITS[0]), SLOW_MS)
    response.on('close', () => clearTimeout(later))
  }
}
