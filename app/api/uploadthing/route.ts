import { createRouteHandler } from 'uploadthing/next'
import { isForeign } from '@/lib/auth/request-checks'
import { env } from '@/lib/env'
import { callbackUrl, ingestInside, ingestUrl, uploadThingToken } from '@/lib/files/uploadthing'
import { fileRouter } from './core'

// Made on the first request: building the application needs no secrets.
let handler: ReturnType<typeof createRouteHandler> | undefined

export async function POST(request: Request): Promise<Response> {
  if (isForeign(request.headers, new URL(env().PUBLIC_URL)))
    return Response.json({ code: 'foreign' }, { status: 403 })
  handler ??= createRouteHandler({
    router: fileRouter,
    config: {
      token: uploadThingToken(),
      isDev: false,
      callbackUrl: callbackUrl(),
      logLevel: 'Warning',
      fetch: insideFetch,
      ...ingestAddress(),
    },
  })
  return handler.POST(request as never)
}

/** The library reads it from its configuration as from the environment, but does not name it in its types. */
const ingestAddress = (): Record<string, string> => ({ ingestUrl: ingestUrl() })

/** The addresses given to browsers lead through the front door; we call ourselves inside. */
const insideFetch: typeof fetch = (input, init) =>
  fetch(
    typeof input === 'string' || input instanceof URL
      ? String(input).replace(ingestUrl(), ingestInside())
      : input,
    init,
  )
