import { randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { log } from '@/lib/log'

type Exchange = { request: IncomingMessage; response: ServerResponse }

const began = new WeakMap<IncomingMessage, number>()

/**
 * Before anything reads a request: it gets an id, which the answer carries too, and the address of the caller
 * as far as it can be trusted. Afterwards one line is logged. Of the address asked for only the path is told:
 * what follows the question mark may be what someone typed.
 */
export function logRequests(trustedProxies: number): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as Exchange
    const requestId = randomUUID()
    // The framework answers 500 to such an address; with another one in its place it says that nothing is there.
    if (!isReadable(pathOf(request))) request.url = '/no-such-page'
    request.headers['x-request-id'] = requestId
    request.headers['x-forwarded-for'] = callerOf(
      request.headers['x-forwarded-for'],
      request.socket.remoteAddress,
      trustedProxies,
    )
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

/** Whether an address can be decoded, which `/applications/%E0` cannot. */
export function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** Each trusted proxy adds whom it heard from at the end; what stands before those, anyone may have written. */
export function callerOf(
  forwarded: string | string[] | undefined,
  neighbour: string | undefined,
  trustedProxies: number,
): string {
  const told = String(forwarded ?? '').split(',')
  const chain = [...told.map((one) => one.trim()).filter(Boolean), neighbour ?? 'unknown']
  return chain.at(-1 - trustedProxies) ?? chain[0] ?? 'unknown'
}
