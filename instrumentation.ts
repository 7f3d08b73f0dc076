import type { Instrumentation } from 'next'

/** Once, when the server starts: a wrong environment stops it here, with a sentence. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('@/lib/env')
  const { TRUST_PROXY, DEFINITIONS_DIR } = env()
  const { publishAll } = await import('@/lib/publish/at-start')
  publishAll(DEFINITIONS_DIR)
  const { logRequests } = await import('@/lib/health/requests')
  logRequests(TRUST_PROXY)
}

/** Whatever was thrown while answering: told with the request's id, without what was typed. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { log, traceOf } = await import('@/lib/log')
  log.error(
    {
      requestId: request.headers['x-request-id'],
      method: request.method,
      route: context.routePath,
      error: traceOf(error),
    },
    'request failed',
  )
}
