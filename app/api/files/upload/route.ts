import { findCtx } from '@/lib/auth/ctx'
import { refusalPage } from '@/lib/auth/refusal-page'
import { isForeign } from '@/lib/auth/request-checks'
import { saidOf } from '@/lib/domain/files/answer'
import { env } from '@/lib/env'
import { readMultipart } from '@/lib/files/multipart'
import { takePlainFile } from '@/lib/files/plain'
import { rooms } from '@/lib/files/rooms'
import type { Ctx } from '@/lib/operations/context'
import { attachFile } from '@/lib/operations/files/complete'
import { mayAttach } from '@/lib/operations/files/may-attach'
import { backTo, signInFirst } from '../back'

/** Files from a page whose scripts have not arrived or are switched off: one form, one answer, no resuming. */
export async function POST(request: Request): Promise<Response> {
  if (isForeign(request.headers, new URL(env().PUBLIC_URL))) return refusalPage('foreign')
  const ctx = await findCtx()
  let form: ReadonlyMap<string, string> = new Map()
  let uploaded = 0
  let refused: string | undefined
  const { complete } = await readMultipart(request, async (part, fields) => {
    form = fields
    const said = ctx ? await attach(ctx, fields, part) : await ignore(part.bytes)
    if (said === 'stored') uploaded++
    else if (said) refused ??= said
  })
  const page = form.get('back')
  const slot = form.get('slot') ?? ''
  if (!complete && form.size === 0) return refusalPage('unreadable')
  if (!ctx) return signInFirst(page, slot)
  if (!complete) refused ??= 'cut'
  if (uploaded === 0) refused ??= 'none_chosen'
  return backTo(page, {
    slot,
    ...(uploaded > 0 && { uploaded: String(uploaded) }),
    ...(refused && { refused }),
  })
}

type Part = { name: string; bytes: AsyncIterable<Uint8Array> }

/** `stored`, the code of a refusal, or nothing for a field in which no file was chosen. */
async function attach(
  ctx: Ctx,
  fields: ReadonlyMap<string, string>,
  part: Part,
): Promise<string | undefined> {
  if (part.name === '') return ignore(part.bytes)
  const place = {
    filingId: fields.get('filingId') ?? '',
    step: fields.get('step') ?? '',
    slot: fields.get('slot') ?? '',
  }
  const slot = await mayAttach(ctx, place)
  if (!slot.ok) {
    await ignore(part.bytes)
    return saidOf(slot.refusal).code
  }
  const taken = await takePlainFile(rooms(), part, slot.value)
  if (!taken.ok) return taken.code
  const replaces = fields.get('replaces')
  const attached = await attachFile(ctx, {
    ...place,
    ...taken,
    name: part.name,
    ...(replaces && { replaces }),
  })
  if (attached.ok) return 'stored'
  await rooms().store.delete(taken.id)
  return saidOf(attached.refusal).code
}

/** A sender hears the answer only after its last byte. */
async function ignore(bytes: AsyncIterable<Uint8Array>): Promise<undefined> {
  try {
    for await (const _ of bytes);
  } catch {
    // The line broke off: there is nobody left to tell.
  }
}
