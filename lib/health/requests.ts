import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '@/lib/log'

type Exchange = { request: IncomingMessage; response: ServerResponse }

const began = new WeakMap<IncomingMessage, number>()

/**
 * Gives every request an id, which the answer carries too, and logs one line for it. Of the address only the
 * path is logged: what follows the question mark may be what someone typed.
 */
export function logRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Exchange
    const requestId = randomUUID()
    request.headers['x-request-id'] = requestId
    began.set(request, performance.now())
    response.setHeader('x-request-id', requestId)
  })
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as Exchange
    const path = pathOf(request)
    if (path.startsWith('/_next/') || path === '/api/health') return
    log.info(
      {
        requestId: request.headers['x-request-id'],
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - (began.get(request) ?? performance.now())),
      },
      'request',
    )
  })
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/'
