import 'server-only'
import type { z } from 'zod'
import { env } from '@/lib/env'
import type { Ctx } from '@/lib/operations/context'
import type { Refusal, Result } from '@/lib/result'
import { findCtx, peekCtx } from './ctx'

const LARGEST = 1_000_000

/** How a refusal is told to a program. What one may not see is not found. */
export const statusOf = (refusal: Refusal): number => {
  switch (refusal.code) {
    case 'signed_out':
      return 401
    case 'not_found':
      return 404
    case 'invalid':
    case 'unexplained':
      return 422
    case 'unavailable':
      return 503
    default:
      return 409
  }
}

const answer = (refusal: Refusal, status = statusOf(refusal)) =>
  Response.json({ refusal }, { status, headers: { 'cache-control': 'no-store' } })

/** The one way into an operation for a page's own script: same origin, signed in, parsed. */
export async function jsonDoor<S extends z.ZodType, T>(
  request: Request,
  schema: S,
  run: (ctx: Ctx, input: z.output<S>) => Promise<Result<T>>,
): Promise<Response> {
  if (isForeign(request)) return answer({ code: 'not_allowed' }, 403)
  const ctx = await findCtx()
  if (!ctx) return answer({ code: 'signed_out' })
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST)
    return answer(malformed('too_long_to_keep'), 413)
  const input = schema.safeParse(await bodyOf(request))
  if (!input.success) return answer(malformed(input.error.issues[0]?.message ?? 'invalid'))
  const result = await run(ctx, input.data)
  return result.ok
    ? Response.json(result.value, { headers: { 'cache-control': 'no-store' } })
    : answer(result.refusal)
}

/**
 * The way in for what an open page asks by itself, again and again: it keeps no session awake, and whoever may not know
 * is answered null. To an open page that is news and no failure.
 */
export async function quietDoor<S extends z.ZodType, T>(
  request: Request,
  schema: S,
  run: (ctx: Ctx, input: z.output<S>) => Promise<Result<T>>,
): Promise<Response> {
  if (isForeign(request)) return answer({ code: 'not_allowed' }, 403)
  const ctx = await peekCtx()
  const input = schema.safeParse(ctx && (await bodyOf(request)))
  const result = ctx && input.success ? await run(ctx, input.data) : null
  return Response.json(result?.ok ? result.value : null, { headers: { 'cache-control': 'no-store' } })
}

const isForeign = (request: Request): boolean =>
  request.headers.get('origin') !== new URL(env().PUBLIC_URL).origin

const malformed = (code: string): Refusal => ({
  code: 'invalid',
  problems: [{ field: '', code: /^[a-z_]+$/.test(code) ? code : 'invalid', severity: 'error' }],
})

/** Undefined where the body is no JSON: the schema then refuses it. */
async function bodyOf(request: Request): Promise<unknown> {
  const body = await request.text()
  if (body.length > LARGEST) return undefined
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
