import { findCtx } from '@/lib/auth/ctx'
import { refusalPage } from '@/lib/auth/refusal-page'
import { isForeign } from '@/lib/auth/request-checks'
import { saidOf } from '@/lib/domain/files/answer'
import { env } from '@/lib/env'
import type { Ctx } from '@/lib/operations/context'
import { moveFile, removeFile, restoreFile } from '@/lib/operations/files/change'
import { backTo, signInFirst } from '../../back'

const VERBS = {
  remove: (ctx: Ctx, id: string) => removeFile(ctx, { id }),
  restore: (ctx: Ctx, id: string) => restoreFile(ctx, { id }),
  up: (ctx: Ctx, id: string) => moveFile(ctx, { id, by: -1 }),
  down: (ctx: Ctx, id: string) => moveFile(ctx, { id, by: 1 }),
}

/**
 * 删除, 撤销删除 and the order of files: a plain form is led back to its page, a script hears JSON. Addresses
 * instead of server actions, so that a page opened before an update can still use them.
 */
export async function POST(
  request: Request,
  context: RouteContext<'/api/files/[id]/[verb]'>,
): Promise<Response> {
  if (isForeign(request.headers, new URL(env().PUBLIC_URL))) return refusalPage('foreign')
  const { id, verb } = await context.params
  const wantsJson = request.headers.get('accept') === 'application/json'
  const form = wantsJson ? new URLSearchParams() : await fieldsOf(request)
  const page = form.get('back') ?? undefined
  const ctx = await findCtx()
  if (!ctx) return wantsJson ? said(401, 'signed_out') : signInFirst(page, form.get('slot') ?? '')
  if (!isVerb(verb)) return said(404, 'not_found')

  const changed = await VERBS[verb](ctx, id)
  if (wantsJson) return changed.ok ? Response.json({ ok: true }) : said(409, saidOf(changed.refusal).code)
  if (!changed.ok)
    return backTo(page, { slot: form.get('slot') ?? '', refused: saidOf(changed.refusal).code })
  return backTo(page, { slot: changed.value.slot, changed: verb, file: id })
}

const isVerb = (verb: string): verb is keyof typeof VERBS => Object.hasOwn(VERBS, verb)

async function fieldsOf(request: Request): Promise<URLSearchParams> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  const isSmall = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) < 10_000
  return new URLSearchParams(isForm && isSmall ? await request.text() : '')
}

const said = (status: number, code: string): Response => Response.json({ ok: false, code }, { status })
